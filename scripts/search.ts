import { resolve } from "node:path";
import { type Answer, answerRequest } from "../src/search/ask/answer.ts";
import { foundToText, fragmentToFound } from "../src/search/ask/hit-to-text.ts";
import { countVague, type Filters, NO_FILTERS } from "../src/search/ask/hits.ts";
import { openSite } from "../src/search/ask/open-site.ts";
import { type Period, toPeriod } from "../src/search/ask/period.ts";
import { textToQuery } from "../src/search/ask/query.ts";
import type { Searcher } from "../src/search/ask/searcher.ts";
import { textToPeriod } from "../src/search/ask/text-to-period.ts";
import { runCommand, UsageError } from "./command.ts";

const FORMATS = ["text", "ndjson"];

await runCommand({
  usage:
    "npm run --silent search -- [QUERY] [--from D] [--to D] [--section S] [--page N] [--site DIR] [--format text|ndjson]",
  help: [
    "Searches a built site as its search page does; the newest articles come first.",
    '  QUERY            terms that all must stand in the article; "…" keeps a phrase with spaces, -x excludes x',
    "                   A time (2024-10, 2024年10月, 10月, 10月3日, 2024-10-01..2024-10-31, 2024年10月—11月) is text where an",
    '                   article prints it, else a time; which it was goes to stderr. In "…" it is always text.',
    "  --from D, --to D only what was then: a day, a month or a year, both ends within it; one alone leaves the other open",
    "  --section S      only this section (栏目)",
    "  --page N         only this page of the paper (版)",
    "  --site DIR       the folder of the site (_site)",
    "  --format text    for reading (the default); the number found goes to stderr",
    "  --format ndjson  one article a line, as JSON",
  ].join("\n"),
  options: {
    from: { type: "string" },
    to: { type: "string" },
    section: { type: "string" },
    page: { type: "string" },
    site: { type: "string", default: "_site" },
    format: { type: "string", default: "text" },
  },
  async run({ site = "_site", format = "text", from, to, section, page }, words) {
    const typed = words.join(" ");
    if (!FORMATS.includes(format)) throw new UsageError(`--format is ${format}, not one of ${FORMATS.join(", ")}.`);
    if (page !== undefined && !/^[1-9]\d{0,5}$/.test(page))
      throw new UsageError(`--page is ${page}; it must be a number from 1.`);
    const filters: Filters = {
      ...NO_FILTERS,
      period: readPeriod(from, to),
      sections: section === undefined ? [] : [section],
      pages: page === undefined ? [] : [Number(page)],
    };
    if (typed.trim() === "" && [from, to, section, page].every((given) => given === undefined)) {
      throw new UsageError("Say what to search for.");
    }
    return printAnswer(await openIndex(resolve(site)), typed, filters, format);
  },
});

function readPeriod(from: string | undefined, to: string | undefined): Period | null {
  if (from === undefined && to === undefined) return null;
  const [start, end] = [
    ["--from", from],
    ["--to", to],
  ].map(([option, text]) => {
    const read = text === undefined ? undefined : textToPeriod(text);
    if (text !== undefined && !read)
      throw new UsageError(`${option} is ${text}; it must be a day like 2024-10-15, a month or a year.`);
    return read;
  });
  const period = toPeriod(start?.from ?? null, end?.to ?? null);
  if (!period) throw new UsageError(`--from ${from} and --to ${to} are no stretch of time.`);
  return period;
}

async function openIndex(folder: string): Promise<Searcher> {
  try {
    return await openSite(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${folder} holds no site with an index (${reason}). Build it first: npm run build`);
  }
}

async function printAnswer(searcher: Searcher, typed: string, filters: Filters, format: string): Promise<number> {
  const request = { query: textToQuery(typed, filters.period !== null), filters, sort: "date-desc" } as const;
  const answer = await answerRequest(searcher, request, () => {});
  const { query, hits, faults } = answer;
  for (const { group, place } of hits) {
    const found = fragmentToFound(await searcher.files(group).fragment(place), query);
    process.stdout.write(`${format === "ndjson" ? JSON.stringify(found) : foundToText(found)}\n`);
  }
  for (const fault of faults)
    process.stderr.write(`${fault.message}\n  the articles of that index are left out; build the site again\n`);
  for (const sentence of readingToText(answer, typed)) process.stderr.write(`${sentence}\n`);
  process.stderr.write(
    `${hits.length} of ${searcher.manifest.groups.reduce((sum, { count }) => sum + count, 0)} articles\n`,
  );
  return faults.length > 0 ? 1 : 0;
}

/** How a time was read, and what is not known of what was found in it. */
function readingToText({ asTime, filters, query, hits, known }: Answer, typed: string): string[] {
  const vague = filters.period ? countVague(hits, known) : 0;
  const said = query.asTime?.shown;
  const asText = asTime && `${asTime.rest} "${asTime.shown}"`.trim();
  return [
    ...(asTime ? [`No article prints ${asTime.shown}, so it was read as a time; as text alone: ${asText}`] : []),
    ...(said !== undefined && hits.length > 0
      ? [`${said} was read as text, in ${typed}; as a time: --from and --to`]
      : []),
    ...(vague > 0 ? [`Of ${vague} of them only the month or the year is known.`] : []),
  ];
}
