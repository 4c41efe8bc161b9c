import type { Holder, TenureKind } from "../../model/people.ts";
import { personAddress, postAddress } from "../address/named-address.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import { titleOf } from "../article/held-title.ts";
import { type SightingRef, sightingRef } from "../lists/sighting-ref.ts";

/** Somebody in a post: when seen, in which words. */
export interface Holding {
  readonly person: string;
  readonly personAddress: string;
  /** As papers print it: `代县长`. */
  readonly title: string;
  readonly postAddress: string;
  readonly mentions: number;
  readonly first: SightingRef;
  /** Null where it is the first. */
  readonly last: SightingRef | null;
  readonly tenures: readonly (SightingRef & { readonly kind: TenureKind })[];
}

/** Most sentences of a beginning or an end that are quoted. */
const MOST_TENURES = 6;

/** A holding as pages show it; none where the articles it rests on were left out of the site. */
export function holdingOf(holder: Holder, refs: ReadonlyMap<string, ArticleRef>): Holding[] {
  const [first, last] = [sightingRef(holder.first, refs), sightingRef(holder.last, refs)];
  const start = first ?? last;
  if (!start) return [];
  const tenures = holder.tenures.flatMap((tenure) => {
    const words = sightingRef(tenure, refs);
    return words ? [{ kind: tenure.kind, ...words }] : [];
  });
  return [
    {
      person: holder.person,
      personAddress: personAddress(holder.person),
      title: titleOf(holder),
      postAddress: postAddress(holder.post),
      mentions: holder.mentions,
      first: start,
      last: last && last.article.address !== start.article.address ? last : null,
      tenures: tenures.slice(0, MOST_TENURES),
    },
  ];
}
