import type { Sighting } from "../../model/people.ts";
import type { ArticleRef } from "../article/article-ref.ts";

/** Words of an article that something was read off, with the article. */
export interface SightingRef {
  readonly quote: string;
  readonly article: ArticleRef;
}

/** A sighting with its article; undefined where that was left out of the site. */
export function sightingRef(
  { quote, article }: Pick<Sighting, "quote" | "article">,
  refs: ReadonlyMap<string, ArticleRef>,
): SightingRef | undefined {
  const ref = refs.get(article);
  return ref && { quote, article: ref };
}
