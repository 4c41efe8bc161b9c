import type { TenureKind } from "../../model/people.ts";
import { nameLikelihood } from "../../text/person-name.ts";
import { findHeads, readPostBefore } from "../posts/read-post.ts";
import { piecesOf, quoteAround } from "./article-pieces.ts";
import type { ReadTenure } from "./page-people.ts";
import type { PlacedArticle, PostTable } from "./read-names.ts";

/** What stands between names and a post: `任命张三为县长`, `张三同志任县长`, `接受李四辞去副县长职务`, `免去王五的局长职务`. */
const NAMES_BEFORE =
  /(?:(?<lead>任命|免去|决定任命|决定免去|选举|补选|接受|提名|批准)\s?)?(?<names>\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})*?)(?:同志)?(?<verb>为|任|当选为?|担任|辞去|不再担任|拟任|的)$/u;

const KINDS: readonly (readonly [lead: RegExp, verb: RegExp, kind: TenureKind])[] = [
  [/免去/u, /的/u, "removed"],
  [/接受|批准|^$/u, /辞去/u, "resigned"],
  [/^$/u, /不再担任/u, "removed"],
  [/选举|补选|^$/u, /当选|^为$/u, "elected"],
  [/任命|决定|^$/u, /为|任/u, "appointed"],
  [/提名|^$/u, /拟任|为/u, "nominated"],
];

/** Sentences of an article that give a post a beginning or an end. */
export function findTenures({ article, path, headLine }: PlacedArticle, posts: PostTable): ReadTenure[] {
  return piecesOf(article).flatMap((piece) =>
    findHeads(piece.text).flatMap((head): ReadTenure[] => {
      const { start, post } = readPostBefore(piece.text, head, 0);
      const groups = NAMES_BEFORE.exec(piece.text.slice(Math.max(0, start - 40), start))?.groups;
      if (!groups) return [];
      const { lead = "", names = "", verb = "" } = groups;
      const kind = KINDS.find(([leads, verbs]) => leads.test(lead) && verbs.test(verb))?.[2];
      const all = names.split("、");
      if (kind === undefined || !all.every((name) => nameLikelihood(name) >= 0.3)) return [];
      const quote = quoteAround(piece, start, head.end, path, headLine);
      return all.map((name) => ({ kind, name, post: posts.add(post), ...quote }));
    }),
  );
}
