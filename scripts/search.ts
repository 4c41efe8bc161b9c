import { resolve } from "node:path";
import { answerRequest } from "../src/search/ask/answer.ts";
import { foundToText, fragmentToFound } from "../src/search/ask/hit-to-text.ts";
import { openSite } from "../src/search/ask/open-site.ts";
import { textToQuery } from "../src/search/ask/query.ts";
import type { Searcher } from "../src/search/ask/searcher.ts";
import { runCommand, UsageError } from "./command.ts";

const FORMATS = ["text", "ndjson"];

await runCommand({
  usage: "npm run --silent search -- QUERY [--site DIR] [--format text|ndjson]",
  help: [
    "Searches a built site as its search page does; the newest articles come first.",
    '  QUERY            terms that all must stand in the article; "…" keeps a phrase with spaces, -x excludes x',
    "  --site DIR       the folder of the site (_site)",
    "  --format text    for reading (the default); the number found goes to stderr",
    "  --format ndjson  one article a line, as JSON",
  ].join("\n"),
  options: { site: { type: "string", default: "_site" }, format: { type: "string", default: "text" } },
  async run({ site = "_site", format = "text" }, words) {
    const typed = words.join(" ");
    if (!FORMATS.includes(format)) throw new UsageError(`--format is ${format}, not one of ${FORMATS.join(", ")}.`);
    if (textToQuery(typed).terms.length === 0) throw new UsageError("Say what to search for.");
    return printAnswer(await openIndex(resolve(site)), typed, format);
  },
});

async function openIndex(folder: string): Promise<Searcher> {
  try {
    return await openSite(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${folder} holds no site with an index (${reason}). Build it first: npm run build`);
  }
}

async function printAnswer(searcher: Searcher, typed: string, format: string): Promise<number> {
  const request = {
    query: textToQuery(typed),
    filters: { years: [], bylines: [], sections: [] },
    sort: "date-desc",
  } as const;
  const { query, hits, faults } = await answerRequest(searcher, request, () => {});
  for (const { group, place } of hits) {
    const found = fragmentToFound(await searcher.files(group).fragment(place), query);
    process.stdout.write(`${format === "ndjson" ? JSON.stringify(found) : foundToText(found)}\n`);
  }
  for (const fault of faults)
    process.stderr.write(`${fault.message}\n  the articles of that index are left out; build the site again\n`);
  process.stderr.write(
    `${hits.length} of ${searcher.manifest.groups.reduce((sum, { count }) => sum + count, 0)} articles\n`,
  );
  return faults.length > 0 ? 1 : 0;
}
