import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeNewFile } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { siteAssets } from "../../src/make/besides/site-assets.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { INDEX_FOLDER } from "../../src/search/format/manifest.ts";
import type { SearchRecord } from "../../src/search/format/record.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { renderSearch } from "../../templates/pages/search.ts";
import { indexRecords } from "../search/index-records.ts";
import type { BenchArticle } from "./search.ts";

/** Of a page of memory, on every Linux in use. */
const PAGE_BYTES = 4096;

/** What building an index took and came to. */
export interface Built {
  readonly elapsedMs: number;
  /** Of all processes together. */
  readonly peakBytes: number;
  readonly indexBytes: number;
  /** What results show; 0 where the index holds it. */
  readonly fragmentBytes: number;
  readonly files: number;
}

/** Builds the archive's own index and the search page, as the site has them. */
export async function buildOurs(articles: readonly BenchArticle[], site: string): Promise<Built> {
  const records = articles.map(benchToSearchRecord);
  const folder = join(site, INDEX_FOLDER);
  const measured = await measureBuild(async () => {
    await indexRecords(records, folder, { articlesPerIndex: DEFAULT_SETTINGS.articlesPerIndex });
  });
  for (const { address, bytes } of await siteAssets(findProjectRoot())) writeNewFile(join(site, address), bytes);
  const page = { address: ADDRESSES.search, data: {} };
  writeNewFile(join(site, ADDRESSES.search), Buffer.from(renderSearch(page, DEFAULT_SETTINGS)));
  return { ...measured, ...sizesOf(folder) };
}

function benchToSearchRecord({ place, headline, paragraphs, byline, date }: BenchArticle): SearchRecord {
  const year = Number(date.slice(0, 4));
  return {
    id: `a${place}`,
    address: `articles/${year}/a${place}.html`,
    kicker: null,
    headline,
    deck: null,
    paragraphs,
    date,
    dateText: `[${year}]年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
    year,
    time: date,
    bylines: byline === null ? [] : [byline],
    signers: byline === null ? [] : [`people/${byline}.html`],
    people: [],
    section: null,
    page: null,
    issueText: `[${year}]年${Number(date.slice(5, 7))}月的一版`,
    file: null,
    issueAddress: `issues/${year}/${date}.html`,
  };
}

/** Time and peak memory of a step, of this process and those it starts. */
export async function measureBuild(step: () => Promise<void>): Promise<Pick<Built, "elapsedMs" | "peakBytes">> {
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, familyBytes());
  }, 100);
  const started = performance.now();
  await step();
  clearInterval(timer);
  return { elapsedMs: performance.now() - started, peakBytes };
}

/** Memory held now by this process and those it started, where the system tells. */
function familyBytes(): number {
  const children = read(`/proc/self/task/${process.pid}/children`).trim().split(" ");
  const pages = children.map((pid) => Number(read(`/proc/${pid}/statm`).split(" ")[1] ?? 0));
  return process.memoryUsage.rss() + PAGE_BYTES * pages.reduce((sum, held) => sum + held, 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Bytes of the index and of the fragments below a folder. */
export function sizesOf(folder: string): Pick<Built, "indexBytes" | "fragmentBytes" | "files"> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const kept = files.filter(({ name }) => !/\.(?:js|css|pagefind)$/.test(name));
  const bytesOf = (fragment: boolean) =>
    kept
      .filter(({ name }) => name.endsWith(".pf_fragment") === fragment)
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { indexBytes: bytesOf(false), fragmentBytes: bytesOf(true), files: kept.length };
}
