import { assembleArchive } from "../src/archive/assemble-archive.ts";
import { ENGINE_SETTINGS, ENGINES, type Engine, recordToLines } from "../src/export/bulk-export.ts";
import { diagnosticToText } from "../src/export/diagnostic-to-text.ts";
import { readSettingsFile } from "../src/io/settings-file.ts";
import { recordsOf } from "../src/make/site/search-records.ts";
import { canon } from "../src/search/text/canon.ts";
import { characterToPrefix, phraseToGrams } from "../src/search/text/grams.ts";
import { wordsOf } from "../src/site/words/words.ts";
import { type CommandContext, runCommand, UsageError } from "./shared/command.ts";
import { readPages, seedsPath } from "./shared/read-pages.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

await runCommand({
  ...HELP.export,
  options: {
    format: { type: "string" },
    settings: { type: "boolean", default: false },
    query: { type: "string" },
  },
  async run({ format, settings, query }, paths, context) {
    const engine = ENGINES.find((name) => name === format);
    if (!engine) throw new UsageError(SAY.formatMustBe(ENGINES));
    if (settings) return await write(`${JSON.stringify(ENGINE_SETTINGS[engine], null, 2)}\n`);
    if (query !== undefined) return await write(`${queryWords(query)}\n`);
    return await exportArticles(engine, paths.length > 0 ? paths : [seedsPath(context)], context);
  },
});

async function exportArticles(engine: Engine, paths: string[], context: CommandContext): Promise<number> {
  const { archive: folder, language, tell } = context;
  const { pages, additions, acts, diagnostics } = readPages(paths, context);
  const archive = assembleArchive(pages, { additions, acts });
  const errors = [...diagnostics, ...archive.diagnostics].filter(({ severity }) => severity === "error");
  for (const error of errors) process.stderr.write(`${diagnosticToText(error, language)}\n`);
  const words = wordsOf(readSettingsFile(folder));
  let count = 0;
  for (const record of recordsOf(archive, words)) {
    await write(recordToLines(record, engine));
    count++;
  }
  tell(SAY.articleCount(count));
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
