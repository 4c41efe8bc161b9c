import type { TenureKind } from "../../model/people.ts";
import { nameLikelihood } from "../../text/person-name.ts";
import { findHeads, type ReadPost, readPostBefore } from "../posts/read-post.ts";
import { isNoPerson, type PlacedName } from "./name-end.ts";

/** Words of a text that give a post a beginning or an end. */
export interface FoundTenure {
  readonly kind: TenureKind;
  readonly names: readonly PlacedName[];
  readonly posts: readonly ReadPost[];
  /** Offsets of the whole, from the first name to the last post. */
  readonly start: number;
  readonly end: number;
}

const NAME = "(?:\\p{Script=Han}{1,8}(?:·\\p{Script=Han}{1,8}?){1,2}|\\p{Script=Han}{2,4}?)";
/** What stands between names and a post: `任命张三、李四两位同志为`, `张三以190票当选为`, `接受李四辞去`, `免去王五同志的`. */
const NAMES_BEFORE = new RegExp(
  `(?:(?<lead>任命|免去|免除|选举|补选|接受|批准|提名|推选|增补|聘任)(?:[^,。;:、]{0,16}?))?(?<names>${NAME}(?:(?:、|和|及)${NAME})*)` +
    "(?:等?[一二三四五六七八九十两]+(?:位|名))?(?<comrade>同志)?(?:以(?:\\d+票的?)?(?:高票|全票)?)?(?:关于|因[^,。;]{1,10}?)?(?<verb>当选为?|不再担任|担任|出任|兼任|拟任|任|为|辞去|的|)$",
  "u",
);
const MOST_BEFORE = 110;
/** The ends of all that can stand there; most posts have none of them before them. */
const IS_GIVEN = /[为任选去的志]$/u;

/** Which words in front of the names and behind them say what; the first row that fits holds. */
const KINDS: readonly (readonly [lead: RegExp, verb: RegExp, kind: TenureKind])[] = [
  [/免[去除]/u, /^的?$/u, "removed"],
  [/^(?:接受|批准)?$/u, /辞去/u, "resigned"],
  [/^$/u, /不再担任/u, "removed"],
  [/^(?:选举|补选|推选|增补)?$/u, /当选/u, "elected"],
  [/^(?:选举|补选|推选|增补)$/u, /^为$/u, "elected"],
  [/^提名$/u, /^为$/u, "nominated"],
  [/^$/u, /拟任/u, "nominated"],
  [/^(?:任命|聘任)$/u, /^[为任]$/u, "appointed"],
  [/^$/u, /^(?:任|担任|出任|兼任)$/u, "appointed"],
];
/** Between posts that one sentence gives. */
const CHAIN = /^[、,]$/u;

/** Sentences of beginnings and ends in a text in half-width forms. */
export function findTenures(text: string): FoundTenure[] {
  const found: FoundTenure[] = [];
  for (const head of findHeads(text)) {
    const last = found.at(-1);
    const { start, post } = readPostBefore(text, head, last && last.end <= head.start ? last.end : 0);
    if (last && start > last.end && CHAIN.test(text.slice(last.end, start)) && post.level === null) {
      found[found.length - 1] = { ...last, posts: [...last.posts, post], end: head.end };
      continue;
    }
    const tenure = IS_GIVEN.test(text.slice(Math.max(0, start - 2), start)) ? tenureBefore(text, start) : null;
    if (tenure) found.push({ ...tenure, posts: [post], end: head.end });
  }
  return found;
}

function tenureBefore(text: string, at: number): Omit<FoundTenure, "posts" | "end"> | null {
  const from = Math.max(0, at - MOST_BEFORE);
  const match = NAMES_BEFORE.exec(text.slice(from, at));
  if (!match) return null;
  const { lead = "", names = "", verb = "", comrade } = match.groups ?? {};
  const kind = KINDS.find(([leads, verbs]) => leads.test(lead) && verbs.test(verb))?.[2];
  if (kind === undefined || (verb === "" && comrade === undefined)) return null;
  const start = from + match.index + match[0].indexOf(names, lead.length);
  const placed = Array.from(names.matchAll(/[^、和及]+/gu), ({ 0: name, index }) => toName(name, start + index));
  const [first, ...others] = placed;
  // Words in front of the first name may have been taken for a part of it.
  const all = [first && (shortest(first) ?? first), ...others].filter((each) => each !== undefined);
  if (!all.every(({ name }) => name.includes("·") || (nameLikelihood(name) >= 0.3 && !isNoPerson(name)))) return null;
  return { kind, names: all, start: all[0]?.start ?? start };
}

function toName(name: string, start: number): PlacedName {
  return { name, start, end: start + name.length, after: "" };
}

/** `后张三` → `张三`. */
function shortest({ name, end }: PlacedName): PlacedName | undefined {
  if (name.includes("·") || nameLikelihood(name) >= 0.8) return undefined;
  const length = [3, 2].find((each) => each < name.length && nameLikelihood(name.slice(-each)) >= 0.8);
  return length === undefined ? undefined : toName(name.slice(-length), end - length);
}
