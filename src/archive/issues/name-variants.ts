import type { NameVariant } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { QuotedWords } from "../../model/quoted-words.ts";
import { diagnose } from "../../model/rules.ts";
import { compareCharacters } from "../../text/alike/similarity.ts";
import { fold } from "../../text/fold.ts";
import { goesOn } from "../mentions/name-end.ts";
import type { ArticlePeople } from "../mentions/page-people.ts";
import { compareText } from "../pages/stable-id.ts";
import { fullName, type KnownNames } from "../people/known-names.ts";
import { namePost } from "../posts/name-post.ts";
import type { ReadPost } from "../posts/read-post.ts";
import type { KnownPage } from "./page-summary.ts";

/** Everything known of one printed name. */
interface Name {
  readonly name: string;
  count: number;
  /** Where each context was met first. */
  readonly contexts: Map<string, Evidence>;
  /** Ids of the articles it stands in, as far as they are kept. */
  readonly articles: Set<string>;
}

/** Contexts and articles kept of one name: more tell no more. */
const MOST_KEPT = 40;
/** Names that share a context and all but one character; where there are more, the context says nothing. */
const MOST_IN_BUCKET = 12;
/** Share of certainty from which a variant is proposed. */
const LEAST_CONFIDENCE = 0.55;
/** Signers among whom two names that differ in one character are hardly two people; among more it happens. */
const FEW_SIGNERS = 30;

/** How much each feature says that two names are one person, as a chance of its own. */
const WEIGHTS = {
  after: 0.45,
  before: 0.45,
  single: 0.45,
  post: 0.3,
  byline: 0.4,
  sound: 0.35,
  shape: 0.4,
  long: 0.2,
  rare: 0.2,
};

/**
 * Proposes names that may be one person printed in two ways: one character differs, and they stand beside the same people, in the same
 * office or both sign articles, never in one article together. Near-linear: only names that share a context are compared.
 */
export function findNameVariants(
  pages: readonly KnownPage[],
  ids: WeakMap<KnownPage, readonly string[]>,
  known: Pick<KnownNames, "closed" | "open" | "own">,
): NameVariant[] {
  const names = collectNames(pages, ids, known);
  const signers = [...names.values()].filter(({ contexts }) => contexts.has("byline")).length;
  const bylineWeight = WEIGHTS.byline * Math.min(1, FEW_SIGNERS / Math.max(1, signers));
  const pairs = [...findPairs(names)].flatMap(([key, contexts]) => {
    const [a = "", b = ""] = key.split(" ");
    const [first, second] = [names.get(a), names.get(b)];
    if (!first || !second || isOfNextWord(first, second)) return [];
    return [toVariant(first, second, contexts, bylineWeight)];
  });
  return pairs
    .filter((variant) => variant !== null)
    .sort((a, b) => b.confidence - a.confidence || compareText(a.names.join(), b.names.join()));
}

/** A note to editors for each proposed variant, where the rarer way of printing stands. */
export function variantFindings(variants: readonly NameVariant[]): Diagnostic[] {
  return variants.flatMap(({ names: [usual, rare], evidence }) => {
    const place = evidence.find(({ quote, values }) => values?.["name"] === rare && quote !== "");
    if (!place) return [];
    const { source, line, quote } = place;
    const other = evidence.find(({ quote: words, values }) => values?.["name"] === usual && words !== "");
    const beside = other && { quote: other.quote, source: other.source, line: other.line };
    const zhHans = `“${rare}”疑即“${usual}”，未合并`;
    const more = { values: { rare, usual }, ...(beside && { beside }) };
    return [diagnose("name-variant", source, `${rare} may be ${usual}`, { line, quote, zhHans, ...more })];
  });
}

function collectNames(
  pages: readonly KnownPage[],
  ids: WeakMap<KnownPage, readonly string[]>,
  names: Pick<KnownNames, "closed" | "open" | "own">,
): Map<string, Name> {
  const found = new Map<string, Name>();
  for (const page of pages) {
    const { posts, articles } = page.people;
    const { path } = page.page.source;
    for (const [index, article] of articles.entries()) {
      const id = ids.get(page)?.[index] ?? path;
      for (const mention of contextsOf(article, posts, names)) addMention(found, mention, id);
    }
  }
  return found;
}

/** A name in an article, with what tells who is meant: `byline`, `single 县长`, `post 副县长`, `after 葛凯`, `before 孙飞`. */
interface NameMention extends QuotedWords {
  readonly name: string;
  readonly contexts: readonly string[];
}

/** Names of one length or another that are compared; longer ones are spelt by sound, in ways of their own. */
const LONGEST_NAME = 4;

function contextsOf(
  { names }: ArticlePeople,
  posts: readonly ReadPost[],
  known: Pick<KnownNames, "closed" | "open" | "own">,
): NameMention[] {
  const full = names.map((read) => fullName(read, known));
  return names.flatMap(({ how, posts: held = [], isListed, isResident, quote, source, line }, i): NameMention[] => {
    const name = full[i] ?? "";
    if (isResident || name.length > LONGEST_NAME) return [];
    const titles = held.map((index) => namePost(posts[index] as ReadPost, known.own));
    const contexts = [
      ...(how === "signature" ? ["byline"] : []),
      ...titles.flatMap(({ title, isSingle, isGroup }) => (isGroup ? [] : `${isSingle ? "single" : "post"} ${title}`)),
      ...(isListed ? [`after ${full[i - 1]}`] : []),
      ...(names[i + 1]?.isListed ? [`before ${full[i + 1]}`] : []),
    ];
    return [{ name, contexts, quote, source, line }];
  });
}

function addMention(names: Map<string, Name>, mention: NameMention, article: string): void {
  const { name, contexts, quote, source, line } = mention;
  const known = names.get(name) ?? {
    name,
    count: 0,
    contexts: new Map<string, Evidence>(),
    articles: new Set<string>(),
  };
  names.set(name, known);
  known.count++;
  if (known.articles.size < MOST_KEPT) known.articles.add(article);
  for (const context of contexts) {
    if (known.contexts.size >= MOST_KEPT || known.contexts.has(context)) continue;
    const says = `${name} stands here: ${context}`;
    known.contexts.set(context, { kind: "name", quote, source, line, says, values: { name, context } });
  }
}

/** Pairs of names that differ in one character and share a context, with the contexts they share. */
function findPairs(names: ReadonlyMap<string, Name>): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const { name, contexts } of names.values()) {
    for (const context of contexts.keys()) {
      for (let i = 0; i < name.length; i++) {
        const key = `${name.slice(0, i)}*${name.slice(i + 1)} ${context}`;
        const bucket = buckets.get(key);
        if (bucket) bucket.push(name);
        else buckets.set(key, [name]);
      }
    }
  }
  const pairs = new Map<string, string[]>();
  for (const [key, bucket] of buckets) {
    if (bucket.length < 2 || bucket.length > MOST_IN_BUCKET) continue;
    const context = key.slice(key.indexOf(" ") + 1);
    for (const [i, a] of bucket.entries()) {
      for (const b of bucket.slice(i + 1)) {
        const pair = [a, b].sort(compareText).join(" ");
        const shared = pairs.get(pair) ?? [];
        if (!shared.includes(context)) shared.push(context);
        pairs.set(pair, shared);
      }
    }
  }
  return pairs;
}

/** 赵砚今(天) beside 赵砚形(容): where last characters differ, and nothing ends a name there, they are of the next word. */
function isOfNextWord(a: Name, b: Name): boolean {
  return a.name.slice(0, -1) === b.name.slice(0, -1) && !(isClosed(a) && isClosed(b));
}

/** Whether a stop, a mark, or a word that goes on behind names stands behind a name, in one of its contexts at least. */
function isClosed({ name, contexts }: Name): boolean {
  return [...contexts.values()].some(({ quote }) => {
    const text = fold(quote).replace(/\s/gu, "");
    const rest = text.slice(text.indexOf(name) + name.length);
    return !/^\p{Script=Han}/u.test(rest) || goesOn(rest);
  });
}

function toVariant(a: Name, b: Name, shared: readonly string[], bylineWeight: number): NameVariant | null {
  // Two people who stand in one article are two people.
  if ([...a.articles].some((article) => b.articles.has(article))) return null;
  const confidence = confidenceOf(a, b, shared, bylineWeight);
  if (confidence < LEAST_CONFIDENCE) return null;
  const [usual, rare] = a.count > b.count || (a.count === b.count && compareText(a.name, b.name) < 0) ? [a, b] : [b, a];
  const evidence = shared
    .flatMap((context) => [usual.contexts.get(context), rare.contexts.get(context)])
    .filter((item) => item !== undefined)
    .filter((item, i, all) => all.findIndex((other) => samePlace(item, other)) === i);
  return { names: [usual.name, rare.name], confidence: Math.round(confidence * 100) / 100, evidence };
}

function samePlace(a: Evidence, b: Evidence): boolean {
  return a.source === b.source && a.line === b.line && a.quote === b.quote;
}

/** One less the chance that every sign misleads. */
function confidenceOf(a: Name, b: Name, shared: readonly string[], bylineWeight: number): number {
  const at = [...a.name].findIndex((character, i) => character !== b.name[i]);
  const { sound, looksAlike } = compareCharacters(a.name[at] ?? "", b.name[at] ?? "");
  const has = (kind: string) => shared.some((context) => context.startsWith(kind));
  const [few, many] = [Math.min(a.count, b.count), Math.max(a.count, b.count)];
  const signs = [
    ...(["after", "before", "single", "post"] as const).map((kind) => (has(kind) ? WEIGHTS[kind] : 0)),
    has("byline") ? bylineWeight : 0,
    WEIGHTS.sound * sound,
    looksAlike ? WEIGHTS.shape : 0,
    a.name.length > 2 ? WEIGHTS.long : 0,
    few === 1 && many > 1 ? WEIGHTS.rare : 0,
  ];
  return 1 - signs.reduce((chance, sign) => chance * (1 - sign), 1);
}
