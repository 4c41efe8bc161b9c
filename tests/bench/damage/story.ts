import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findProjectRoot } from "../../../src/io/project-root.ts";

/** A clean story, its slots (`{P1}`, `{T1}`, `{n:3-9}`) still open, without dateline and byline. */
export interface Story {
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  readonly paragraphs: readonly StoryParagraph[];
  /** How the writer of a letter signs it: `读者 {P1}`; null where the paper signs, or nobody. */
  readonly signature: string | null;
  /** Name printed bare between title and text, as the literary page does; null where none is. */
  readonly author: string | null;
  /** Whether the prose names its own credit or day, so that no dateline may be put before it. */
  readonly hasOwnLead: boolean;
  /** What is known of an article that a paper printed; a story that was invented is told without these. */
  readonly known?: KnownFacts;
}

/** Day and names of an article that a paper printed, as an editor settled them. */
export interface KnownFacts {
  /** `MM-DD`, `MM-DD/MM-DD`, or null where the article prints no day. */
  readonly date: string | null;
  readonly byline: readonly string[];
}

/** A paragraph, or a sub-heading between two. */
export interface StoryParagraph {
  readonly text: string;
  readonly isSubhead: boolean;
}

/** Verse and notices: lines so short that a dateline before them would be absurd. */
export function isShortLined(story: Story): boolean {
  const total = story.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return total / story.paragraphs.length < 24;
}

const PROSE_FOLDER = path.join(findProjectRoot(), "tests", "bench", "prose");
const SEEDS_FOLDER = path.join(findProjectRoot(), "tests", "fixtures", "gold");

/** Words that already say when or by whom: a dated lead would contradict them. */
const OWN_LEAD_PATTERN = /^(?:新华社|昨|今天|前天|近日|日前|连日来|\{d\}|\d{1,2}月\d{1,2}日)/u;

/** A line of prose: a paragraph, or behind `##` a sub-heading. */
export function lineToParagraph(line: string): StoryParagraph {
  return line.startsWith("##") ? { text: line.slice(2), isSubhead: true } : { text: line.trim(), isSubhead: false };
}

/** Whether a lead says by itself when or by whom. */
export function saysItsOwnLead(lead: string): boolean {
  return OWN_LEAD_PATTERN.test(lead.trim());
}

function textToStory(text: string): Story {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const marked = (mark: string) => lines.find((line) => line.startsWith(mark))?.slice(mark.length) ?? null;
  const body = lines.slice(1).filter((line) => !/^(?:[引副]题|署名|作者)\|/u.test(line));
  return {
    kicker: marked("引题|"),
    headline: lines[0] ?? "",
    deck: marked("副题|"),
    signature: marked("署名|"),
    author: marked("作者|"),
    paragraphs: body.map(lineToParagraph),
    hasOwnLead: saysItsOwnLead(body[0] ?? ""),
  };
}

interface GoldArticle {
  readonly headline: string;
  readonly body: readonly string[];
}

/** `本报讯 3月27日至28日,县委书记…`, `本报讯 近日,县委书记…` */
const SEED_DATELINE_PATTERN = /^本报讯 [^,]+(?=,)/u;

function goldToStory(article: GoldArticle): Story {
  return {
    kicker: null,
    headline: article.headline,
    deck: null,
    signature: null,
    author: null,
    paragraphs: article.body.map((text) => ({ text: text.replace(SEED_DATELINE_PATTERN, "{d}"), isSubhead: false })),
    hasOwnLead: true,
  };
}

/** Files that nothing is ever fitted on open so. */
const HELD_OUT = "held-out-";

/**
 * Stories invented for these tests: `fitted` those that weights are fitted on, `held-out` those they never see, so that what is
 * measured on them is what new text can expect, `unseen` many more of the same that are longer and of more kinds.
 */
export function readProse(which: "fitted" | "held-out" | "unseen" = "fitted"): Story[] {
  const folder = which === "unseen" ? path.join(PROSE_FOLDER, "unseen") : PROSE_FOLDER;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && name.startsWith(HELD_OUT) === (which === "held-out"))
    .sort();
  return files.flatMap((name) => readFileSync(path.join(folder, name), "utf8").split("\n===\n").map(textToStory));
}

/** The articles of the seeds, as a careful reader puts them, with the datelines they print. */
export function readSeedStories(): Story[] {
  const files = readdirSync(SEEDS_FOLDER)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return files.flatMap((name) => {
    const gold = JSON.parse(readFileSync(path.join(SEEDS_FOLDER, name), "utf8")) as { articles: GoldArticle[] };
    return gold.articles.map(goldToStory);
  });
}
