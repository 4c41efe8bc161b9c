import { memoOfObject } from "../../memo.ts";
import type { Archive, Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { articleAddress } from "../address/urls.ts";
import { articlesOf } from "./archive-index.ts";
import { type EventDate, eventDate } from "./event-date.ts";
import { fileName } from "./file-name.ts";

/** What lists say of an article. */
export interface ArticleRef {
  readonly address: string;
  readonly headline: string;
  readonly date: EventDate;
  readonly bylines: readonly string[];
  /** The names that they go by, one each; absent where all are as printed. */
  readonly signers?: readonly string[];
  readonly characters: number;
  /** Name of its newspaper, where the archive holds several and its issue names one; else null. */
  readonly newspaper: string | null;
  /** Name of its raw file and its 0-based place there, which tell apart what is alike in all else. */
  readonly file: string;
  readonly place: number;
}

/** An article as lists name it. */
export function articleRef(article: Article, issue: Issue): ArticleRef {
  return {
    address: articleAddress(article),
    headline: article.headline,
    date: eventDate(article, issue),
    bylines: article.bylines,
    ...(article.signers && { signers: article.signers }),
    characters: characterCount(article),
    newspaper: issue.isAmongNewspapers ? (issue.facts.newspaper ?? null) : null,
    file: fileName(article.source),
    place: article.position,
  };
}

/** Every article as lists name it, in the archive's order; made once for all lists. */
export const articleRefs = memoOfObject((archive: Archive): readonly ArticleRef[] =>
  Array.from(articlesOf(archive), ({ article, issue }) => articleRef(article, issue)),
);

/** The signatures of an article, each with the name that it goes by. */
export function signaturesOf({ bylines, signers }: Pick<Article, "bylines" | "signers">) {
  return bylines.map((name, i) => ({ name, signer: signers?.[i] ?? name }));
}

/** Characters of the body, white space not counted: the number a Chinese editor means by 字数. */
export function characterCount(article: Pick<Article, "paragraphs" | "figures">): number {
  return article.figures?.characters ?? countCharacters(article);
}

/** Asked for by every list an article stands in. */
const countCharacters = memoOfObject((article: Pick<Article, "paragraphs">): number => {
  let count = 0;
  for (const { text } of article.paragraphs) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x20 && unit !== 0x3000 && unit !== 0xa0 && (unit & 0xfc00) !== 0xdc00) count++;
    }
  }
  return count;
});
