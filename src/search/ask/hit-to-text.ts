import type { Fragment } from "../format/manifest.ts";
import { type Excerpt, findHits } from "./excerpts.ts";
import type { Query } from "./query.ts";

/** What the terminal shows of an article found. */
export interface FoundArticle {
  readonly id: string;
  readonly address: string;
  readonly headline: string;
  /** EDTF. */
  readonly date: string | null;
  readonly dateText: string;
  readonly bylines: readonly string[];
  /** Its issue, and page where the issue has several. */
  readonly issue: string;
  /** Places in headline and text. */
  readonly places: number;
  /** The best paragraphs, cut around what was found, which stands between 【 and 】. */
  readonly excerpts: readonly string[];
}

/** An article found, as the results page would show it. */
export function fragmentToFound({ url, content, meta }: Fragment, query: Query): FoundArticle {
  const terms = query.terms.map(({ text }) => text);
  const head = [meta.title, meta.kicker ?? "", meta.deck ?? ""].join("\n");
  const { count, excerpts } = findHits(head, content.split("\n"), terms);
  return {
    id: meta.id,
    address: url,
    headline: meta.title,
    date: meta.date ?? null,
    dateText: meta.dateText,
    bylines: meta.bylines?.split(" ") ?? [],
    issue: meta.issue,
    places: count,
    excerpts: excerpts.map(excerptToText),
  };
}

/** Four lines or fewer: headline, when and who and where, the paragraphs. */
export function foundToText({ headline, dateText, bylines, issue, address, excerpts }: FoundArticle): string {
  const facts = [dateText, bylines.join("、") || "未署名", issue, address].join("  ");
  return [headline, `  ${facts}`, ...excerpts.map((excerpt) => `  ${excerpt}`)].join("\n");
}

function excerptToText({ text, marks, cutBefore, cutAfter, paragraph }: Excerpt): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of marks) {
    shown += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return `¶${paragraph + 1} ${cutBefore ? "…" : ""}${shown}${text.slice(at)}${cutAfter ? "…" : ""}`;
}
