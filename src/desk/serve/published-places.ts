import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ADDRESSES } from "../../site/address/urls.ts";
import { fileName } from "../../site/article/file-name.ts";
import type { PublishedArticle } from "../page/page-view.ts";

/** Where the site that was built last shows a raw page. */
interface FilePlaces {
  readonly issue: string;
  /** Addresses of its articles by the line that the text of each begins on. */
  readonly articles: Map<number, string>;
}

/** One line of the record of published addresses, as far as it is asked here. */
interface AddressRecord {
  readonly address: string;
  readonly kind: "article" | "issue" | "page";
  /** Name of the raw page, without its folder. */
  readonly file: string;
  readonly line: number;
}

/** A raw page, and a line of it. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

const YEAR = /^issues\/(?<year>[^/]+)\//u;

/** Addresses of pages and articles, as the site that was built last has them; read again when that was built anew. */
export class PublishedPlaces {
  readonly #out: string;
  #modifiedMs = -1;
  #paths: readonly string[] = [];
  #byFile = new Map<string, FilePlaces>();
  #byAddress = new Map<string, SourcePlace>();

  constructor(out: string) {
    this.#out = out;
  }

  /** Paths of all raw pages: names of the record are looked for among them. */
  set paths(paths: readonly string[]) {
    this.#paths = paths;
    this.#modifiedMs = -1;
  }

  /** The article of a page whose text begins on a line. */
  articleAt(file: string, line: number): PublishedArticle | null {
    const places = this.#read().#byFile.get(file);
    const address = places?.articles.get(line);
    if (places === undefined || address === undefined) return null;
    const { date = null, yearBasis } = this.#readArticle(places.issue, address);
    return { address, date, isYearInferred: yearBasis === "inferred" };
  }

  issueOf(file: string): string | null {
    return this.#read().#byFile.get(file)?.issue ?? null;
  }

  /** Year of the address of its issue, or `undated`; null where it has none yet. */
  yearOf(file: string): string | null {
    return YEAR.exec(this.issueOf(file) ?? "")?.groups?.["year"] ?? null;
  }

  /** The raw page of an article, an issue or a printed page, and the line on it; undefined for any other address. */
  sourceOf(address: string): SourcePlace | undefined {
    return this.#read().#byAddress.get(address);
  }

  #read(): this {
    const modifiedMs = modifiedOf(join(this.#out, ADDRESSES.addresses));
    if (modifiedMs === this.#modifiedMs) return this;
    this.#modifiedMs = modifiedMs;
    this.#byFile = new Map();
    this.#byAddress = new Map();
    const toPath = this.#pathFinder();
    for (const issue of byIssue(readRecords(join(this.#out, ADDRESSES.addresses)))) {
      for (const { address, kind, file: name, line } of issue) {
        const file = toPath(name, issue);
        if (file === undefined) continue;
        const places = this.#byFile.get(file) ?? { issue: issue[0]?.address ?? "", articles: new Map() };
        this.#byFile.set(file, places);
        if (kind === "article") places.articles.set(line, address);
        this.#byAddress.set(address, { file, line });
      }
    }
    return this;
  }

  /** Finds the path of a page by its name; where several folders have one of that name, an article of the issue tells which. */
  #pathFinder(): (name: string, issue: readonly AddressRecord[]) => string | undefined {
    const byName = new Map<string, string[]>();
    for (const path of this.#paths) byName.set(fileName(path), [...(byName.get(fileName(path)) ?? []), path]);
    const known = new Map<string, string | undefined>();
    return (name, issue) => {
      const paths = byName.get(name) ?? [];
      if (paths.length < 2) return paths[0];
      const key = `${issue[0]?.address}\n${name}`;
      if (!known.has(key)) {
        const article = issue.find(({ kind, file }) => kind === "article" && file === name);
        known.set(key, article && this.#readArticle(issue[0]?.address ?? "", article.address).source);
      }
      return known.get(key);
    };
  }

  /** What the data beside an issue's page say of an article. */
  #readArticle(issue: string, address: string): ArticleRecord {
    try {
      const text = readFileSync(join(this.#out, issue.replace(/\.html$/u, ".json")), "utf8");
      return (JSON.parse(text) as ArticleRecord[]).find((article) => article.address === address) ?? {};
    } catch {
      return {};
    }
  }
}

function modifiedOf(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** The record's lines; none while the site is not built yet, or is being replaced. */
function readRecords(file: string): AddressRecord[] {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line): AddressRecord => JSON.parse(line));
  } catch {
    return [];
  }
}

/** The records of each issue, its own first. */
function byIssue(records: readonly AddressRecord[]): AddressRecord[][] {
  const issues: AddressRecord[][] = [];
  for (const record of records) {
    if (record.kind === "issue") issues.push([record]);
    else issues.at(-1)?.push(record);
  }
  return issues;
}

/** What the data of an issue say of an article, as far as it is asked here. */
interface ArticleRecord {
  readonly address?: string;
  readonly source?: string;
  readonly date?: string | null;
  readonly yearBasis?: string;
}
