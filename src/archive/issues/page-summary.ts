import type { Paragraph } from "../../model/article.ts";
import type { ParsedPage } from "../../model/page.ts";
import { knownDateToEdtf } from "../../text/edtf.ts";
import { firstNumber } from "../../text/issue-number.ts";
import type { PagePeople } from "../mentions/page-people.ts";
import { readPagePeople } from "../mentions/read-page.ts";
import { type PageFacts, pageToFacts } from "../pages/page-facts.ts";
import { type ArticlePhrases, phrasesOf } from "../pages/page-phrases.ts";
import { scannedParagraph } from "../pages/scanned-text.ts";
import { canonicalText, hashId } from "../pages/stable-id.ts";
import { ownYear } from "../years/issue-years.ts";
import { type PageClues, pageToClues } from "../years/page-clues.ts";

/** Characters of the first paragraph that an id is made of: a lead, without the end that later repairs may lengthen. */
const LEAD_LENGTH = 80;

/**
 * All that the archive needs to know of a page's words. It depends on the page alone and is plain JSON, so a cache may keep it beside the
 * page: reading the words is most of the work of assembling an archive.
 */
export interface PageSummary extends PageFacts {
  readonly clues: PageClues;
  /** `2025` or `undated`, by its own evidence. */
  readonly folder: string;
  /** What it prints or is given as its issue: `2024-10-15`, `2024-n38`, `n1234`; null when it says nothing. */
  readonly identity: string | null;
  /** The start of each article's text, as far as its id is made of it. */
  readonly leads: readonly string[];
  /** People, posts, places and meetings, article by article. */
  readonly people: PagePeople;
  /** What it prints between marks, article by article; empty in an outline. */
  readonly phrases: readonly ArticlePhrases[];
}

/** A parsed page that may bring its summary along. */
export interface SummarizedPage extends ParsedPage {
  readonly summary?: PageSummary;
}

/** A parsed page with what it says of its issue: all that joining its parts to others takes. */
export interface PageOfIssue extends Pick<PageSummary, "facts"> {
  readonly page: ParsedPage;
}

/** A page with its summary at hand. */
export type KnownPage = PageSummary & PageOfIssue;

/** The page with its summary, made where it is not there yet. */
export function toKnownPage(page: SummarizedPage): KnownPage {
  return { ...(page.summary ?? summarizePage(page)), page };
}

/** Reads from a page what it says of its issue, its years and its people. Linear in its text. */
export function summarizePage(page: ParsedPage): PageSummary {
  const facts = pageToFacts(page);
  const people = readPagePeople(page);
  const clues = pageToClues(page, people);
  const newspaper = page.source.frontMatter.newspaper ?? "";
  const year = ownYear({ published: facts.published, pages: [clues], newspaper });
  const folder = String(facts.published?.year ?? year ?? "undated");
  const phrases = page.articles.map(phrasesOf);
  const leads = page.articles.map(({ paragraphs }) => toLead(paragraphs, page.source.lines));
  return {
    ...facts,
    clues,
    folder,
    identity: toIdentity(facts, folder, newspaper),
    leads,
    phrases,
    people,
  };
}

/** The start of the first paragraph that the file holds anything of, as it holds it. */
function toLead(paragraphs: readonly Paragraph[], lines: readonly string[]): string {
  for (const paragraph of paragraphs) {
    const text = canonicalText(scannedParagraph(paragraph, (line) => lines[line - 1] ?? ""));
    if (text !== "") return text.slice(0, LEAD_LENGTH);
  }
  return "";
}

/**
 * An issue is known by its printing day, by its number since the first, or by its number within a year; and by its newspaper where an
 * editor gave one. Pages print the paper's name or not, so a printed name does not tell issues apart.
 */
function toIdentity({ facts, published }: PageFacts, folder: string, newspaper: string): string | null {
  const paper = newspaper === "" ? "" : `-${hashId(canonicalText(newspaper), 4)}`;
  if (published?.day !== undefined) return knownDateToEdtf(published) + paper;
  if (facts.totalIssue !== undefined) return `n${firstNumber(facts.totalIssue)}${paper}`;
  if (facts.issue !== undefined && folder !== "undated") return `${folder}-n${firstNumber(facts.issue)}${paper}`;
  return null;
}
