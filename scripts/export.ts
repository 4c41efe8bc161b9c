import { assembleArchive } from "../src/archive/assemble-archive.ts";
import { ENGINE_SETTINGS, ENGINES, type Engine, recordToLines } from "../src/export/bulk-export.ts";
import { diagnosticToText } from "../src/export/diagnostic-to-text.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { readSettingsFile } from "../src/io/settings-file.ts";
import { recordsOf } from "../src/make/besides/search-index.ts";
import { canon } from "../src/search/text/canon.ts";
import { characterToPrefix, phraseToGrams } from "../src/search/text/grams.ts";
import { wordsOf } from "../src/site/words/words.ts";
import { runCommand, UsageError } from "./command.ts";
import { readPages } from "./read-pages.ts";

await runCommand({
  usage: "npm run --silent export -- --format opensearch|meilisearch [--settings] [--query TEXT] [PATH…]",
  help: [
    "Writes every article to stdout in the bulk form of a search engine, for archives that outgrow the browser.",
    "  --format F    opensearch or meilisearch",
    "  --settings    write the settings of the index instead: they make the engine's search as exact as the site's",
    "  --query TEXT  write the words instead that a query for TEXT must ask for, as one phrase",
    "  PATH…         raw pages, or folders that are searched for them; seeds by default",
  ].join("\n"),
  options: {
    format: { type: "string" },
    settings: { type: "boolean", default: false },
    query: { type: "string" },
  },
  async run({ format, settings, query }, paths) {
    const engine = ENGINES.find((name) => name === format);
    if (!engine) throw new UsageError(`--format must be ${ENGINES.join(" or ")}.`);
    if (settings) return await write(`${JSON.stringify(ENGINE_SETTINGS[engine], null, 2)}\n`);
    if (query !== undefined) return await write(`${queryWords(query)}\n`);
    return await exportArticles(engine, paths.length > 0 ? paths : ["seeds"]);
  },
});

async function exportArticles(engine: Engine, paths: string[]): Promise<number> {
  const { pages, additions, diagnostics } = readPages(paths);
  const archive = assembleArchive(pages, { additions });
  const errors = [...diagnostics, ...archive.diagnostics].filter(({ severity }) => severity === "error");
  for (const error of errors) process.stderr.write(`${diagnosticToText(error)}\n`);
  const words = wordsOf(readSettingsFile(findProjectRoot()));
  let count = 0;
  for (const record of recordsOf(archive, undefined, words)) {
    await write(recordToLines(record, engine));
    count++;
  }
  process.stderr.write(`${count} articles\n`);
  return errors.length > 0 ? 1 : 0;
}

/** One character is the beginning of a word, several are a phrase. */
function queryWords(query: string): string {
  const text = canon(query);
  return [...text].length === 1 ? `${characterToPrefix(text)}*` : phraseToGrams(text).join(" ");
}

/** Writes to stdout and waits while its reader is slower. */
async function write(text: string): Promise<number> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  return 0;
}
