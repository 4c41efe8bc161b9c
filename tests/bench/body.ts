import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { BodyDress } from "../../src/content/body-dress.ts";
import { bodyToHtml, parsedBodyToHtml } from "../../src/content/body-to-html.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import type { ArticleData } from "../../src/site/pages/article-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import { SETTINGS } from "../site/sample-archives.ts";
import { rawIssues } from "./raw-issues.ts";

// What it costs that an article's page is made from its content file's Markdown, as a share of what all pages of the
// issues cost before they are written: npm run bench body [ARTICLES|FOLDER]
// Generated pages have few notes; those of a folder of raw pages may have more, and blocks with notes are parsed.
const [given = "2000"] = process.argv.slice(2);
const RUNS = 5;

const sources = /^\d+$/.test(given) ? generatedPages(Number(given)) : pagesIn(given);
const makeArchive = () => assembleArchive(sources.map((source) => fileToPage(source)));
const articles = [...(PAGE_TEMPLATES[0]?.kind.models(makeArchive(), SETTINGS) ?? [])] as PageModel<ArticleData>[];
const bodies = articles.map(({ data }) => ({ body: data.body, dress: dressOf(data) }));

const rows = { pages: [] as number[], short: [] as number[], whole: [] as number[] };
for (let run = 0; run < RUNS; run++) {
  // What pages keep of an archive is kept no longer than the archive: each run begins with none of it.
  const archive = makeArchive();
  rows.pages.push(cpuMs(() => renderIssues(archive)));
  rows.short.push(cpuMs(() => bodies.forEach(({ body, dress }) => void bodyToHtml(body, dress))));
  rows.whole.push(cpuMs(() => bodies.forEach(({ body, dress }) => void parsedBodyToHtml(body, dress))));
}
const marked = bodies.filter(({ dress }) => dress.marks.some((marks) => marks.length > 0)).length;
const [pages, short, whole] = [rows.pages, rows.short, rows.whole].map(median);
console.log(`${articles.length} articles, ${marked} with marks`);
console.log(`pages of issues, models and rendering  ${row(pages)}`);
console.log(`  bodies of them                       ${row(short)}  ${percent(short, pages)}`);
console.log(`  bodies, all of them parsed           ${row(whole)}  ${percent(whole, pages)}`);

function generatedPages(count: number): { path: string; bytes: Uint8Array }[] {
  return [...rawIssues(count)].map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
}

function pagesIn(folder: string): { path: string; bytes: Uint8Array }[] {
  return listFiles(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

function dressOf({ credit, paragraphs }: ArticleData): BodyDress {
  const node = { type: "text" as const, value: "[1]" };
  const marks = paragraphs.map((paragraph) => paragraph.marks.map(({ at }) => ({ at, nodes: [node] })));
  return { display: displayPunctuation, credit, marks };
}

function renderIssues(archive: ReturnType<typeof makeArchive>): void {
  for (const { kind, render } of PAGE_TEMPLATES.filter((template) => template.kind.scope === "issue")) {
    for (const page of kind.models(archive, SETTINGS)) render(page, SETTINGS);
  }
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function row(ms = Number.NaN): string {
  return `${ms.toFixed(0).padStart(6)} ms cpu, ${((ms * 1000) / articles.length).toFixed(0).padStart(5)} µs an article`;
}

function percent(part = Number.NaN, whole = Number.NaN): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
