import { isSpelledBySound, nameLikelihood } from "../../text/person-name.ts";
import { inheritBody } from "../posts/inherit-body.ts";
import { findHeads, type PlacedHead, type ReadPost, readPostBefore } from "../posts/read-post.ts";
import { isNoPerson, type PlacedName } from "./name-end.ts";

/** Posts that the story of a life tells of somebody. All are former but what goes on 至今. */
export interface Career {
  readonly name: PlacedName;
  readonly posts: readonly ReadPost[];
  /** Offsets from the name, or from the first post where another sentence names it, to the last post. */
  readonly start: number;
  readonly end: number;
}

/** `历任县长`, `白石县历任县委书记名单`: the headline of who had one post in turn. */
const IN_TURN = /(?<body>\p{Script=Han}{0,10}?)历任(?<office>\p{Script=Han}{0,8}?)(?:名单|名录|一览表?|简介)?$/u;
/** `赵砚秋(汉族,2021年至今)`, `钱望舒(藏族):2011年6月—2016年9月`: one of them, with the time. */
const IN_TIME =
  /(?<=^|[。;,、 \n])(?<name>\p{Script=Han}{2,5}|\p{Script=Han}{1,8}·\p{Script=Han}{1,8})(?:\([^()]{0,12}?\d{4}年(?<inside>[^()]{0,16})\)|(?:\([^()]{1,10}\))?:\d{4}年(?<behind>[^,。;()]{0,16}))/gu;

/** The post whose holders an article lists in turn, as its headline says; null for any other article. */
export function postInTurn(headline: string): ReadPost | null {
  const { body = "", office = "" } = IN_TURN.exec(headline)?.groups ?? {};
  const head = findHeads(office).at(-1);
  if (!head || head.end < office.length) return null;
  const whole = body + office;
  return readPostBefore(whole, { ...head, start: body.length + head.start }, 0).post;
}

/** Holders of a post in turn in a text in half-width forms, former but who has it 至今. */
export function findInTurn(text: string, post: ReadPost): Career[] {
  return [...text.matchAll(IN_TIME)].flatMap(({ 0: words, index, groups }): Career[] => {
    const { name = "", inside, behind } = groups ?? {};
    const isName = /[·族]/u.test(words) || nameLikelihood(name) >= LEAST || isSpelledBySound(name);
    if (!isName || isNoPerson(name)) return [];
    const placed = { name, start: index, end: index + name.length, after: "" };
    const isNow = (inside ?? behind ?? "").includes("至今");
    return [{ name: placed, posts: [isNow ? post : { ...post, state: "former" }], start: index, end: placed.end }];
  });
}

/** Without one of these no text tells a life. */
const MAY_TELL = /历任|曾任|曾担任|先后[担]?任|\d年[^。]{0,20}任/u;
const SENTENCE = /[^。!?]+/gu;
/** `赵砚秋同志1950年…`, `赵砚秋(1928—2003),历任…`: who a sentence is about. */
const SUBJECT =
  /^[ \n]?(?<name>\p{Script=Han}{2,4}?)(?:同志|先生)?(?:\([^()]{1,20}\))?,?(?=(?:于|自|从)?\d{4}年|历任|曾任|曾担任|先后[担]?任)/u;
/** What leads to a post of a life, behind a stop or the subject. */
const LEADS =
  /(?:历任|曾任|曾担任|先后[担]?任|(?<year>\d{4}年)[\d年月日至今起后间以到—~-]{0,16},?(?:担任|调任|转任|升任|任))$/u;
const LISTED = /^[、,]$/u;
const MOST_LEAD = 40;
const ENDS = ",。;、等职";
/** `1950年任…,1957年任…`: one year alone is news, not a life. */
const FEWEST_YEARS = 2;
const LEAST = 0.3;

/** Lives told in a text in half-width forms. @param heads Where posts end in it. */
export function findCareers(text: string, heads: readonly PlacedHead[]): Career[] {
  if (!MAY_TELL.test(text)) return [];
  const found: Career[] = [];
  let name: PlacedName | null = null;
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    name = subjectOf(sentence, index) ?? (/^[ \n]?\d{4}年/u.test(sentence) ? name : null);
    const told = name && postsOf(text, { index, end: index + sentence.length }, heads);
    if (name && told) found.push({ name, ...told, start: Math.min(told.start, Math.max(name.start, index)) });
  }
  return found;
}

function subjectOf(sentence: string, index: number): PlacedName | null {
  const { 0: whole, groups } = SUBJECT.exec(sentence) ?? {};
  const name = groups?.["name"];
  if (whole === undefined || name === undefined || nameLikelihood(name) < LEAST || isNoPerson(name)) return null;
  const start = index + whole.indexOf(name);
  return { name, start, end: start + name.length, after: "" };
}

function postsOf(
  text: string,
  { index, end }: { readonly index: number; readonly end: number },
  heads: readonly PlacedHead[],
) {
  const posts: ReadPost[] = [];
  let [first, last, years] = [end, index, 0];
  let isTold = false;
  for (const head of heads) {
    if (head.start < index || head.end > end || !ENDS.includes(text.charAt(head.end))) continue;
    const { start, post } = readPostBefore(text, head, Math.max(index, last));
    const lead = LEADS.exec(text.slice(Math.max(index, start - MOST_LEAD), start));
    if (!lead && !(posts.length > 0 && LISTED.test(text.slice(last, start)))) continue;
    if (lead?.groups?.["year"] !== undefined) years++;
    else if (lead) isTold = true;
    if (posts.length === 0) first = start;
    const whole = lead ? post : inheritBody(post, posts.at(-1) as ReadPost);
    posts.push(lead?.[0].includes("至今") ? whole : { ...whole, state: "former" });
    last = head.end;
  }
  return posts.length > 0 && (isTold || years >= FEWEST_YEARS) ? { posts, start: first, end: last } : null;
}
