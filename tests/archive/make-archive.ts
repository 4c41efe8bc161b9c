import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import type { Article } from "../../src/model/article.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { readSeedTexts } from "../read-seeds.ts";

/** A page parsed from its text. */
export function pageOf(path: string, text: string): ParsedPage {
  return parsePage(bytesToSource(Buffer.from(text), path));
}

/** An archive of pages by path. */
export function archiveOf(pages: Readonly<Record<string, string>>): Archive {
  return assembleArchive(Object.entries(pages).map(([path, text]) => pageOf(path, text)));
}

/** All articles of an archive in its order. */
export function articlesOf({ issues }: Archive): Article[] {
  return issues.flatMap((issue) => issue.pages.flatMap((page) => page.articles));
}

/** Findings as `file:line rule`. */
export function findingsOf({ diagnostics }: Archive): string[] {
  return diagnostics.map(({ source, line, rule }) => `${source}:${line} ${rule}`);
}

/** The five real pages, by path. */
export function readSeeds(): Record<string, string> {
  return Object.fromEntries(Object.entries(readSeedTexts()).map(([name, text]) => [`seeds/${name}`, text]));
}

/** A page of one short article. */
export function shortPage(headline: string, lead: string, more = "会议强调,要认真贯彻落实。"): string {
  return `# ${headline}\n\n本报讯 ${lead}\n\n${more}\n`;
}
