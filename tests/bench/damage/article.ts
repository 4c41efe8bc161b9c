import { type Byline, type Dateline, inventByline, inventDateline, signAs } from "./dress.ts";
import { fillSlots } from "./names.ts";
import type { Random } from "./random.ts";
import type { Regime } from "./regime.ts";
import type { Sayings } from "./sayings.ts";
import { isShortLined, type Story, type StoryParagraph } from "./story.ts";

/** An article as a careful reader would put it: the gold that a parser is compared with. */
export interface GoldArticle {
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  /** `MM-DD`, `MM-DD/MM-DD`, or null. */
  readonly date: string | null;
  readonly byline: readonly string[];
  readonly body: readonly string[];
}

/** An article in the style of a paper, before anything befalls it. */
export interface PrintedArticle {
  readonly gold: GoldArticle;
  readonly paragraphs: readonly StoryParagraph[];
  readonly byline: Byline;
}

/** A fifth of a paper's news are briefs: one paragraph or two of the story. */
function chooseParagraphs(story: Story, random: Random): readonly StoryParagraph[] {
  if (isShortLined(story) || !random.chance(0.2)) return story.paragraphs;
  const kept = story.paragraphs.slice(0, random.int(1, 2));
  return kept.filter(({ isSubhead }) => !isSubhead);
}

/** Whether the story says itself who wrote it. */
function isSigned({ signature, author }: Story): boolean {
  return signature !== null || author !== null;
}

/** A sub-heading, or a note in brackets on when a text was adopted: no dateline stands before these. */
function opensWithoutLead({ paragraphs }: Story): boolean {
  return paragraphs[0]?.isSubhead === true || (paragraphs[0]?.text ?? "").startsWith("(");
}

/** A lead that opens with the day of the event itself, or with its days: `12月3日至4日`, `3月27日、29日`; what somebody says may stand before it. */
const OWN_DAY = /^(?:“[^”]*”)?(\d{1,2})月(\d{1,2})日(?:[至到、—-](?:(\d{1,2})月)?(\d{1,2})日)?/u;

/** `MM-DD` or `MM-DD/MM-DD`; undefined where the lead names no day. */
function readOwnDay(lead: string): string | undefined {
  const [, month, day, lastMonth, lastDay] = OWN_DAY.exec(lead) ?? [];
  if (!month || !day) return undefined;
  const print = (of: string, on: string) => `${of.padStart(2, "0")}-${on.padStart(2, "0")}`;
  return lastDay ? `${print(month, day)}/${print(lastMonth ?? month, lastDay)}` : print(month, day);
}

/** How far into a lead the names of its dateline stand: `新华社北京7月1日电(记者 张三、李四)`. */
const DATELINE_LENGTH = 48;

/** What a printed article says itself of its day and its names; undefined where it says neither, so that a paper may add them. */
function readKnownDateline({ known, paragraphs }: Story): Dateline | undefined {
  const lead = (paragraphs[0]?.text ?? "").slice(0, DATELINE_LENGTH);
  const names = known?.byline.every((name) => lead.includes(name)) ? known.byline : [];
  return known && (known.date !== null || names.length > 0) ? { printed: "", date: known.date, names } : undefined;
}

function chooseDateline(story: Story, regime: Regime, random: Random): Dateline {
  const known = readKnownDateline(story);
  if (known) return known;
  const dateline = inventDateline(random.weighted(regime.datelines), random);
  if (isShortLined(story) || isSigned(story) || opensWithoutLead(story)) return { printed: "", date: null, names: [] };
  const ownDay = readOwnDay(story.paragraphs[0]?.text ?? "");
  if (ownDay) return { printed: "", date: ownDay, names: [] };
  if (story.known && story.hasOwnLead) return { printed: "", date: null, names: [] };
  const saysItsDay = story.hasOwnLead && !(story.paragraphs[0]?.text ?? "").startsWith("{d}");
  if (saysItsDay && dateline.printed.endsWith(",")) return { printed: "本报讯 ", date: null, names: [] };
  return dateline;
}

/** Notices end with a unit or a day; no signature is glued to these. */
function endsWithStop(story: Story): boolean {
  return /[。!?！？…][”’)）]?$/u.test(story.paragraphs.at(-1)?.text ?? "");
}

const UNSIGNED: Byline = { place: "none", lines: [], names: [] };

function chooseByline(story: Story, dateline: Dateline, regime: Regime, random: Random): Byline {
  if (dateline.names.length > 0 || isSigned(story)) return UNSIGNED;
  const names = story.known?.byline ?? [];
  const byline = names.length > 0 ? signAs(names, random) : inventByline(random.weighted(regime.bylines), random);
  return byline.place === "glued" && (isShortLined(story) || !endsWithStop(story))
    ? { ...byline, place: "own-line" }
    : byline;
}

/** What the story says of who wrote it: a bare name above the text, or `读者 张三` under it, whose last word is the name. */
function ownByline(author: string, signature: string): Byline | undefined {
  if (author !== "") return { place: "above", lines: [author], names: [author] };
  if (signature === "") return undefined;
  return { place: "own-line", lines: [signature], names: [signature.split(" ").at(-1) ?? signature] };
}

type Heading = Pick<GoldArticle, "kicker" | "headline" | "deck">;

/** Lines of a heading that a paper, or the OCR, printed as one, with spaces between them: the headline is all of it. */
function mergeHeadline(
  { kicker, headline, deck }: Heading,
  { kickers, decks, clauses }: Sayings,
  random: Random,
): string {
  const invented = { kicker: random.pick(kickers), deck: random.pick(decks), clause: random.pick(clauses) };
  const clause = deck === null || deck.startsWith("——") ? invented.clause : deck;
  const forms = {
    behind: `${headline} ${clause}`,
    before: `${clause} ${headline}`,
    kicker: `${kicker ?? invented.kicker} ${headline}`,
    all: `${kicker ?? invented.kicker} ${headline} ${deck ?? invented.deck}`,
  };
  return forms[random.weighted({ behind: 4, before: 2, kicker: 2, all: 1 })];
}

/** The heading as a paper prints it: kicker and deck by chance, in the story's own words where it has them. */
function chooseHeading(story: Story, own: Heading, { sayings, ...regime }: Regime, random: Random): Heading {
  const isPlain = !/\s/u.test(own.headline) && !isShortLined(story);
  if (isPlain && random.chance(regime.mergedHeadline))
    return { kicker: null, headline: mergeHeadline(own, sayings, random), deck: null };
  const choose = (line: string | null, chance: number, invented: readonly string[]) =>
    random.chance(line === null ? chance * regime.anyHeading : chance) ? (line ?? random.pick(invented)) : null;
  return {
    kicker: choose(own.kicker, regime.kicker, sayings.kickers),
    headline: own.headline,
    deck: choose(own.deck, regime.deck, sayings.decks),
  };
}

/** Puts a story into print: slots filled, dateline and signature of the regime's papers. */
export function printStory(story: Story, regime: Regime, random: Random): PrintedArticle {
  const dateline = chooseDateline(story, regime, random);
  const chosen = chooseParagraphs(story, random);
  const texts = chosen.map(({ text }) => text.replace(/^\{d\}[,,]/u, ""));
  const own = [story.kicker ?? "", story.deck ?? "", story.signature ?? "", story.author ?? ""];
  const [headline = "", kicker = "", deck = "", signature = "", author = "", ...filled] = fillSlots(
    [story.headline, ...own, ...texts],
    random,
    "",
  );
  const byline = ownByline(author, signature) ?? chooseByline(story, dateline, regime, random);
  const paragraphs = filled.map((text, index) => ({
    text: (index === 0 ? dateline.printed : "") + text,
    isSubhead: chosen[index]?.isSubhead ?? false,
  }));
  const gold = {
    ...chooseHeading(story, { kicker: kicker || null, headline, deck: deck || null }, regime, random),
    date: dateline.date,
    byline: [...dateline.names, ...byline.names],
    body: paragraphs.map(({ text }) => text),
  };
  return { gold, paragraphs, byline };
}
