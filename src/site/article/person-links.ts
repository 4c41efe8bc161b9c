import type { Article } from "../../model/article.ts";
import { fold } from "../../text/fold.ts";
import { personAddress } from "../address/named-address.ts";

/** A name in a paragraph that leads to the page of its person; UTF-16 offsets into the paragraph's text. */
export interface PersonLink {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

/**
 * Names in the body that lead to pages, paragraph by paragraph: of each person the first place in a paragraph. A name that does not stand where it is
 * said to, as in a text that an editor changed, leads nowhere.
 */
export function personLinks({ mentions = [], paragraphs }: Pick<Article, "mentions" | "paragraphs">): PersonLink[][] {
  const links = paragraphs.map((): PersonLink[] => []);
  const linked = new Set<string>();
  for (const { part, paragraph = -1, person, name, start, end } of mentions) {
    const own = links[paragraph];
    if (part !== undefined || !own || linked.has(`${paragraph} ${person}`)) continue;
    const stands = paragraphs[paragraph]?.text.slice(start, end) ?? "";
    if ((stands !== name && plain(stands) !== plain(name)) || start < (own.at(-1)?.end ?? 0)) continue;
    linked.add(`${paragraph} ${person}`);
    own.push({ start, end, address: personAddress(person) });
  }
  return links;
}

function plain(name: string): string {
  return fold(name).replace(/\s/gu, "");
}
