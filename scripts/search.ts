import { join, resolve } from "node:path";
import { faultOf } from "../src/io/words.ts";
import type { Said } from "../src/model/said.ts";
import { type Answer, answerRequest } from "../src/search/ask/answer.ts";
import { foundToText, fragmentToFound } from "../src/search/ask/hit-to-text.ts";
import { countVague, type Filters, NO_FILTERS } from "../src/search/ask/hits.ts";
import { openSite } from "../src/search/ask/open-site.ts";
import { type Period, toPeriod } from "../src/search/ask/period.ts";
import { textToQuery } from "../src/search/ask/query.ts";
import type { Searcher } from "../src/search/ask/searcher.ts";
import { textToPeriod } from "../src/search/ask/text-to-period.ts";
import { type CommandContext, runCommand, UsageError } from "./shared/command.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

const FORMATS = ["text", "ndjson"];

await runCommand({
  ...HELP.search,
  options: {
    from: { type: "string" },
    to: { type: "string" },
    section: { type: "string" },
    page: { type: "string" },
    site: { type: "string" },
    format: { type: "string", default: "text" },
  },
  async run({ site, format = "text", from, to, section, page }, words, context) {
    const typed = words.join(" ");
    if (!FORMATS.includes(format)) throw new UsageError(SAY.badFormat(format, FORMATS));
    if (page !== undefined && !/^[1-9]\d{0,5}$/.test(page)) throw new UsageError(SAY.badCount("--page", page));
    const filters: Filters = {
      ...NO_FILTERS,
      period: readPeriod(from, to),
      sections: section === undefined ? [] : [section],
      pages: page === undefined ? [] : [Number(page)],
    };
    if (typed.trim() === "" && [from, to, section, page].every((given) => given === undefined)) {
      throw new UsageError(SAY.sayWhatToSearch);
    }
    const folder = site === undefined ? join(context.archive, "_site") : resolve(site);
    return printAnswer(await openIndex(folder), typed, filters, format, context);
  },
});

function readPeriod(from: string | undefined, to: string | undefined): Period | null {
  if (from === undefined && to === undefined) return null;
  const [start, end] = (
    [
      ["--from", from],
      ["--to", to],
    ] as const
  ).map(([option, text]) => {
    const read = text === undefined ? undefined : textToPeriod(text);
    if (text !== undefined && !read) throw new UsageError(SAY.badDate(option, text));
    return read;
  });
  const period = toPeriod(start?.from ?? null, end?.to ?? null);
  if (!period) throw new UsageError(SAY.noStretch(from, to));
  return period;
}

async function openIndex(folder: string): Promise<Searcher> {
  try {
    return await openSite(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(SAY.noIndex(folder, faultOf(code, message)));
  }
}

async function printAnswer(
  searcher: Searcher,
  typed: string,
  filters: Filters,
  format: string,
  { tell }: CommandContext,
): Promise<number> {
  const request = { query: textToQuery(typed, filters.period !== null), filters, sort: "date-desc" } as const;
  const answer = await answerRequest(searcher, request, () => {});
  const { query, hits, faults } = answer;
  for (const { group, place } of hits) {
    const found = fragmentToFound(await searcher.files(group).fragment(place), query);
    process.stdout.write(`${format === "ndjson" ? JSON.stringify(found) : foundToText(found)}\n`);
  }
  for (const fault of faults) tell(SAY.indexFault(fault.message));
  for (const said of readingToText(answer, typed)) tell(said);
  const all = searcher.manifest.groups.reduce((sum, { count }) => sum + count, 0);
  tell(SAY.hits(hits.length, all));
  return faults.length > 0 ? 1 : 0;
}

/** How a time was read, and what is not known of what was found in it. */
function readingToText({ asTime, filters, query, hits, known }: Answer, typed: string): Said[] {
  const vague = filters.period ? countVague(hits, known) : 0;
  const said = query.asTime?.shown;
  return [
    ...(asTime ? [SAY.readAsTime(asTime.shown, `${asTime.rest} "${asTime.shown}"`.trim())] : []),
    ...(said !== undefined && hits.length > 0 ? [SAY.readAsText(said, typed)] : []),
    ...(vague > 0 ? [SAY.vague(vague)] : []),
  ];
}
