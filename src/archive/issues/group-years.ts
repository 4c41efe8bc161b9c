import type { YearBasis } from "../../model/date.ts";
import type { Persons } from "../names/persons.ts";
import { type WeighedClue, weighClues } from "../years/explain-year.ts";
import type { HolderSighting } from "../years/holders.ts";
import type { YearFinding } from "../years/issue-years.ts";
import type { PageClues, Rung } from "../years/page-clues.ts";
import { isOneQuestion, type YearQuestion } from "../years/prepare-question.ts";
import type { YearClue } from "../years/year-clue.ts";
import { type PageGroup, toQuestion } from "./group-pages.ts";
import type { ArticlePlace } from "./join-jumps.ts";

/** The year of an article, what it rests on, and which of the clues are its own. */
export interface ArticleYear {
  readonly finding: YearFinding;
  readonly basis: YearBasis;
  /** What speaks for the year, the weightiest first. */
  readonly weighed: readonly WeighedClue[];
  /** Names the article among the witnesses of the clues. */
  readonly witness: string;
  /** Years to add to the finding's for this article. */
  readonly offset: number;
}

/** Years of an issue and of its articles. */
export interface GroupYears {
  readonly issue: Omit<ArticleYear, "witness" | "offset">;
  readonly ofArticle: (place: ArticlePlace) => ArticleYear;
}

/**
 * What is to be asked about the years of a group: one question, or one for each article where their dates do not lie together. Holders of posts go by
 * the names that editors know them by.
 */
export function toQuestions(group: PageGroup, { nameOf }: Pick<Persons, "nameOf">): YearQuestion[] {
  const asked = toQuestion(group);
  const question = { ...asked, pages: asked.pages.map((page) => withHolders(page, nameOf)) };
  if (isOneQuestion(question)) return [question];
  const { newspaper, published } = question;
  return question.pages.flatMap((page) => onlyArticles(page).map((only) => ({ newspaper, published, pages: [only] })));
}

/** Acts that hold between two days tell nothing yet, as the day is what is asked. */
function withHolders(page: PageClues, nameOf: Persons["nameOf"]): PageClues {
  if (!page.holders) return page;
  return { ...page, holders: page.holders.map((holder) => ({ ...holder, name: nameOf(holder.name, null) })) };
}

/** The clues of each article of a page, as of a page that holds it alone. */
function onlyArticles({ days, clues, rungs, holders = [] }: PageClues): PageClues[] {
  const parts = days.map((day) => {
    return { days: [day], clues: [] as YearClue[], rungs: [] as Rung[], holders: [] as HolderSighting[] };
  });
  for (const clue of clues) parts[clue.article ?? -1]?.clues.push({ ...clue, article: 0 });
  for (const rung of rungs) parts[rung.article]?.rungs.push({ ...rung, article: 0 });
  for (const holder of holders) parts[holder.article]?.holders.push({ ...holder, article: 0 });
  return parts;
}

const UNKNOWN: YearFinding = {
  year: null,
  probability: 0,
  left: [],
  offsets: [],
  latest: null,
  placed: [],
  ladder: [],
};

/** Reads the answers to {@link toQuestions}, given in the same order. */
export function toGroupYears({ pages }: PageGroup, findings: readonly YearFinding[]): GroupYears {
  const isStated = pages.some(({ published }) => published !== null);
  const describe = (finding: YearFinding) => ({
    finding,
    basis: finding.year === null ? ("unknown" as const) : isStated ? ("stated" as const) : ("inferred" as const),
    weighed: finding.year === null ? [] : weighClues(finding, finding.year),
  });
  const [first = UNKNOWN] = findings;
  if (findings.length === 1) {
    const issue = describe(first);
    const ofArticle = ({ page, article }: ArticlePlace) => {
      return { ...issue, witness: `${page} ${article}`, offset: first.offsets[page]?.[article] ?? 0 };
    };
    return { issue, ofArticle };
  }
  const starts = pages.map((_, p) => pages.slice(0, p).reduce((sum, { clues }) => sum + clues.days.length, 0));
  const ofArticle = ({ page, article }: ArticlePlace) => {
    return { ...describe(findings[(starts[page] ?? 0) + article] ?? UNKNOWN), witness: "0 0", offset: 0 };
  };
  return { issue: describe(UNKNOWN), ofArticle };
}
