import type { TenureKind } from "../../model/people.ts";
import { isSpelledBySound, isStrangeName, nameLikelihood } from "../../text/person-name.ts";
import { inheritBody } from "../posts/inherit-body.ts";
import { findHeads, MOST_BODY, opensBody, type PlacedHead, type ReadPost, readPostBefore } from "../posts/read-post.ts";
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

const NAME =
  "(?:\\p{Script=Han}{1,8}(?:·\\p{Script=Han}{1,8}?){1,2}|\\p{Script=Han}(?: \\p{Script=Han}){1,2}|\\p{Script=Han}{2,4}?)(?:\\((?:[男女]|[^()]{1,6}族)[^()]{0,6}\\))?";
/** What stands between names and a post: `任命张三、李四两位同志为`, `张三以190票当选为`, `接受李四辞去`, `免去王五同志的`. */
const NAMES_BEFORE = new RegExp(
  `(?:(?<lead>提名免去|任命|免去|免除|委任|选举|补选|接受|批准|提名|推选|增补|聘任)了?(?:[^,。;:、]{0,16}?:?))?(?<names>${NAME}(?:(?:、|和|及)${NAME})*)` +
    "(?:等(?=同志|[为任当的])|等?[一二三四五六七八九十两\\d]+余?(?:位|名|人)(?:代表|委员)?)?(?<comrade>同志)?(?:以(?:\\d+票的?)?(?:高票|全票)?)?(?:关于|因[^,。;]{1,10}?)?(?:,?(?:于|自)?[\\d年月日]{3,11}(?:起|,)?)?(?:被?(?:下派|选派|委派|派驻|派|选调|调)(?:到|往|至|驻)?(?<place>[^,。;、]{2,14}?))?(?<past>曾经?|先后|历)?(?<verb>当选为?|不再(?:担任|兼任|任)|担任|出任|兼任|调任|转任|升任|拟任|任|为|辞去|的|)$",
  "u",
);
const MOST_BEFORE = 110;
/** The ends of all that can stand there; most posts have none of them before them. */
const IS_GIVEN = /[为任选去的志]$/u;
const GIVES = /[为任选去的志]/u;

/** Which words in front of the names and behind them say what; the first row that fits holds. */
const KINDS: readonly (readonly [lead: RegExp, verb: RegExp, kind: TenureKind])[] = [
  [/免[去除]/u, /^的?$/u, "removed"],
  [/^(?:接受|批准)?$/u, /辞去/u, "resigned"],
  [/^(?:批准)?$/u, /不再/u, "removed"],
  [/^(?:选举|补选|推选|增补)?$/u, /当选/u, "elected"],
  [/^(?:选举|补选|推选|增补)$/u, /^为$/u, "elected"],
  [/^提名$/u, /^为$/u, "nominated"],
  [/^$/u, /拟任/u, "nominated"],
  [/^(?:任命|聘任|委任)$/u, /^[为任]$/u, "appointed"],
  [/^(?:批准)?$/u, /^(?:任|担任|出任|兼任|调任|转任|升任)$/u, "appointed"],
];
/** What must stand in front of the names where the words end so, as {@link KINDS} says: most that end so have none, and the whole pattern is slow. */
const LEADS: Readonly<Record<string, RegExp>> = {
  的: /免[去除]/u,
  志: /免[去除]/u,
  为: /选|增补|提名|任命|聘任|委任/u,
};
/** `任命张三同志为副县长,李四同志为副县长`, `免去张三的副县长职务,李四的局长职务`: the verb stands once. */
const SAME_SENTENCE = /^(?:[,;][^。;]{0,100}|(?:职务|一职)[,;、][^。]{0,40})$/u;
/** Between posts that one sentence gives, and between one that it gives and one that somebody is named for. */
const CHAIN = /^[、,]$/u;
const AND_NOMINATED = /^[、,]并?提名为?$/u;

/** How likely a name must be that no 同志 says to be one, and one that a whole sentence says to be. */
const LEAST_ALONE = 0.8;
const LEAST_TOLD = 0.3;

/** Without one of these no sentence gives a post or takes one: most texts have none. */
const MAY_GIVE = /免[去除]|选|辞去|提名|聘|不再|(?<![主责信现])任/u;

/** Sentences of beginnings and ends in a text in half-width forms. @param heads Where posts end in it. */
export function findTenures(text: string, heads: readonly PlacedHead[] = findHeads(text)): FoundTenure[] {
  if (heads.length === 0 || !MAY_GIVE.test(text)) return [];
  const found: FoundTenure[] = [];
  for (const head of heads) {
    const last = found.at(-1);
    // Where nothing was given yet, only what stands within reach of a post can give it: the whole post need not be read.
    if (!last && !GIVES.test(text.slice(Math.max(0, head.start - MOST_BODY - 1), head.start))) continue;
    const { start, post } = readPostBefore(text, head, last && last.end <= head.start ? last.end : 0);
    const isNamed = last?.names.some(({ name }) => text.startsWith(name, start));
    if (last && start > last.end && !isNamed && goesOnAfter(text.slice(last.end, start), post, text.charAt(head.end))) {
      const whole = inheritBody(post, last.posts.at(-1) as ReadPost);
      found[found.length - 1] = { ...last, posts: [...last.posts, whole], end: head.end };
      continue;
    }
    if (last && start > last.end && AND_NOMINATED.test(text.slice(last.end, start))) {
      found.push({ ...last, kind: "nominated", posts: [post], end: head.end });
      continue;
    }
    const isGiven = IS_GIVEN.test(text.slice(Math.max(0, start - 2), start));
    const before = last && SAME_SENTENCE.test(text.slice(last.end, start)) ? last.kind : null;
    const taken = takenFrom(text, start, head);
    if (taken) {
      found.push(taken);
      continue;
    }
    const tenure = isGiven ? tenureBefore(text, start, before) : null;
    const whole =
      before !== null && last && isOfSameBody(post, last) ? inheritBody(post, last.posts.at(-1) as ReadPost) : post;
    if (tenure) found.push({ ...tenure, posts: [ofPlace(whole, tenure.sentTo)], end: head.end });
  }
  return found;
}

/** Who stands right before the body, behind 免去: `免去赵砚秋县财政局局长职务`. */
const TAKEN_AT = /[、的职一]/u;
const TAKEN_FROM = /免[去除](?<others>(?:\p{Script=Han}{2,4}、){0,9})$/u;
const IS_TAKEN = /^(?:、[^,。;]{1,40}?)?(?:的?职务|一职)/u;
const MOST_TAKEN = 44;

function takenFrom(text: string, start: number, head: PlacedHead): FoundTenure | null {
  if (!TAKEN_AT.test(text.charAt(head.end)) || !IS_TAKEN.test(text.slice(head.end, head.end + MOST_TAKEN))) return null;
  const listed = TAKEN_FROM.exec(text.slice(Math.max(0, start - 50), start))?.groups?.["others"];
  const run = text.slice(start, head.start);
  const length = [3, 2, 4].find((each) => isTold(run.slice(0, each)) && isBodyOrNone(run.slice(each)));
  if (listed === undefined || length === undefined) return null;
  const others = Array.from(listed.matchAll(EACH_NAME), ({ 0: name, index }) => {
    return toName(name, start - listed.length + index, false);
  });
  const names = [...others, toName(run.slice(0, length), start, false)];
  if (!areNames(names, LEAST_TOLD)) return null;
  const { post } = readPostBefore(text, head, start + length);
  return { kind: "removed", names, posts: [post], start: names[0]?.start ?? start, end: head.end };
}

function isTold(name: string): boolean {
  return nameLikelihood(name) >= LEAST_ALONE && !isNoPerson(name);
}

function isBodyOrNone(stretch: string): boolean {
  return stretch === "" || opensBody(stretch);
}

/** `赵砚秋任县委第一书记,钱望舒任书记`: a sentence says once of which committee they are. */
function isOfSameBody({ place, level, unit, head }: ReadPost, { posts }: FoundTenure): boolean {
  const before = posts.at(-1)?.head ?? "";
  const isBare = place === null && level === null && unit === null;
  // 赵砚秋当选为横水镇人大主席,钱望舒当选为镇长: of the township that was told last.
  if (isBare && OF_TOWNSHIP.test(head)) return true;
  return isBare && (OF_COMMITTEE.test(head) ? OF_COMMITTEE.test(before) : head === `副${before}`);
}
const OF_TOWNSHIP = /[乡镇]长$/u;
const OF_COMMITTEE = /(?:书记|委员|常委)$/u;

/** `副县长、县公安局局长的职务`: a post that says its level is given with the one before it where nobody's name is behind it. */
function goesOnAfter(between: string, { level }: ReadPost, next: string): boolean {
  return CHAIN.test(between) && (level === null || (between === "、" && NO_NAME.includes(next)));
}
const NO_NAME = "的职,。;、";

type TenureBefore = Omit<FoundTenure, "posts" | "end"> & {
  /** 赵砚秋被选派到东岭村任第一书记: where the post is. */
  readonly sentTo?: string;
};

function ofPlace(post: ReadPost, place: string | undefined): ReadPost {
  return place !== undefined && (post.unit === null || post.unit === "驻村") ? { ...post, unit: place } : post;
}

/** A name of a sentence that gives posts. */
interface ToldName extends PlacedName {
  /** Whether something behind it says that it is a person's: `赵砚秋(藏族)`. */
  readonly isSure: boolean;
}

/** @param before What the sentence said of those before; null where it said nothing. */
function tenureBefore(text: string, at: number, before: TenureKind | null): TenureBefore | null {
  const from = Math.max(0, at - MOST_BEFORE);
  const words = text.slice(from, at);
  if (before === null && LEADS[words.charAt(words.length - 1)]?.test(words) === false) return null;
  const match = NAMES_BEFORE.exec(words);
  if (!match) return null;
  const { lead = "", names = "", past, place, verb = "", comrade } = match.groups ?? {};
  if (past !== undefined || (place !== undefined && !/任$/u.test(verb))) return null;
  const said = KINDS.find(([leads, verbs]) => leads.test(lead) && verbs.test(verb))?.[2];
  const kind = said ?? (lead === "" && goesOn(verb, before) ? (before ?? undefined) : undefined);
  if (kind === undefined || (verb === "" && comrade === undefined)) return null;
  const start = from + match.index + match[0].indexOf(names, lead.length);
  const least = said !== undefined || comrade !== undefined ? LEAST_TOLD : LEAST_ALONE;
  const [first, ...others] = Array.from(names.matchAll(EACH_NAME), ({ 0: name, index }) =>
    toName(name, start + index, names.charAt(index + name.length) === "("),
  );
  if (!first) return null;
  // Words in front of the first name may have been taken for a part of it.
  const told = [shortest(first) ?? first, ...others];
  const all = lead === "" ? [...namesBefore(text, told[0] as ToldName), ...told] : told;
  if (!areNames(all, least)) return null;
  const sentTo = VILLAGE.exec(place ?? "")?.[0];
  return { kind, names: all, start: all[0]?.start ?? start, ...(sentTo !== undefined && { sentTo }) };
}

/** Whether the words behind the names say again what the sentence said of those before: 为 what was given, 的 what was taken. */
function goesOn(verb: string, before: TenureKind | null): boolean {
  return before === "removed" ? verb === "的" : verb === "为";
}

const NAME_IN_LIST = /(?<=[、,。;:会])(?<name>\p{Script=Han}{2,4})、$/u;

/** Those of a list that is longer than what stands within reach of the post. */
function namesBefore(text: string, { start }: ToldName): ToldName[] {
  const names: ToldName[] = [];
  for (let at = start; ; ) {
    const name = NAME_IN_LIST.exec(text.slice(Math.max(0, at - 6), at))?.groups?.["name"];
    if (name === undefined) return names.reverse();
    at -= name.length + 1;
    names.push(toName(name, at, false));
  }
}

const MOST_DOUBTED = 0.4;

/** Whether all can be names: one whose surname is rare is one among others that surely are. */
function areNames(all: readonly ToldName[], least: number): boolean {
  const doubted = all.filter((each) => !isName(each, least));
  return (
    doubted.length <= MOST_DOUBTED * all.length && doubted.every(({ name }) => isStrangeName(name) && !isNoPerson(name))
  );
}

const EACH_NAME = /(?<=^|[、和及])[^、和及()]+/gu;
const VILLAGE = /(?<=^|[乡镇]|街道)[^\P{Script=Han}乡镇]{1,5}(?:村|社区)$/u;

function isName({ name, isSure }: ToldName, least: number): boolean {
  if (isSure || name.includes("·")) return true;
  return !isNoPerson(name) && (nameLikelihood(name) >= least || isSpelledBySound(name));
}

function toName(printed: string, start: number, isSure: boolean): ToldName {
  return { name: printed.replaceAll(" ", ""), start, end: start + printed.length, after: "", isSure };
}

/** `后张三` → `张三`. */
function shortest({ name, end, isSure }: ToldName): ToldName | undefined {
  if (isSure || name.includes("·") || nameLikelihood(name) >= LEAST_ALONE) return undefined;
  const length = [3, 2].find((each) => each < name.length && nameLikelihood(name.slice(-each)) >= LEAST_ALONE);
  return length === undefined ? undefined : toName(name.slice(-length), end - length, false);
}
