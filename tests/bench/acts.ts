import { type KeyText, toKeyText } from "../../src/corrections/key-text.ts";
import { quoteOf } from "../../src/corrections/make-quote.ts";
import type { Act, ActLabel, WrittenAct } from "../../src/model/act.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import type { SourceText } from "../../src/model/source.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { type GeneratedPage, generatePage } from "./damage/generate-page.ts";
import type { PageRole } from "./damage/page-line.ts";
import { createRandom } from "./damage/random.ts";
import { REGIMES } from "./damage/regime.ts";
import { HELD_OUT } from "./damage/sayings.ts";
import { scorePage } from "./damage/score-page.ts";
import { readProse } from "./damage/story.ts";

/** Pages of each regime; `npm run bench acts -- 50` asks for another number. */
const PAGES = 34;
const FIRST_SEED = 3_000_000;
/** A page that needs more is not put right. */
const MOST_ACTS = 60;

/** What a script that knows the answer says next of a page: the first thing that is wrong. */
type Said = Pick<Act, "act"> & Readonly<Record<string, unknown>>;

const LABELS: Readonly<Partial<Record<PageRole, ActLabel>>> = {
  kicker: "kicker",
  headline: "headline",
  deck: "deck",
  body: "body",
  subhead: "subhead",
  byline: "byline",
  section: "section",
  furniture: "furniture",
  figure: "furniture",
};

/** What the parser took a line for, in the words of acts. */
function foundLabel(page: ParsedPage, number: number): string {
  const account = page.lines[number - 1];
  if (!account || account.role === "dropped") return "drop";
  if (account.role === "figure" || account.role === "caption") return "furniture";
  if (account.role !== "body" || account.article === null || account.paragraph === null) return account.role;
  const paragraph = page.articles[account.article]?.paragraphs[account.paragraph];
  return paragraph?.flags.includes("subhead") ? "subhead" : "body";
}

class Editor {
  readonly #page: GeneratedPage;
  readonly #text: KeyText;
  /** What was said already: saying it twice helps nobody. */
  readonly #said = new Set<string>();

  constructor(page: GeneratedPage, source: SourceText) {
    this.#page = page;
    this.#text = toKeyText(source);
  }

  /** The first wrong decision put right; undefined where none is left that an act can name. */
  next(parsed: ParsedPage): Said | undefined {
    for (const say of this.#faults(parsed)) {
      const key = JSON.stringify(say);
      if (this.#said.has(key)) continue;
      this.#said.add(key);
      return say;
    }
    return undefined;
  }

  *#faults(parsed: ParsedPage): Generator<Said> {
    yield* this.#labels(parsed);
    yield* this.#heads(parsed);
    yield* this.#places(parsed);
    yield* this.#seams(parsed);
    yield* this.#facts(parsed);
  }

  #quote(number: number) {
    return quoteOf(this.#text, {
      start: { line: number, at: 0 },
      end: { line: number, at: (this.#text.lines[number - 1] ?? "").length },
    });
  }

  *#labels(parsed: ParsedPage): Generator<Said> {
    for (const [index, line] of this.#page.lines.entries()) {
      const number = index + 1;
      if (!line || line.text.trim() === "") continue;
      if (line.role === "repeat") {
        if (foundLabel(parsed, number) !== "drop") yield { act: "label", quote: this.#quote(number), to: "drop" };
        continue;
      }
      const wanted = LABELS[line.role];
      if (wanted && foundLabel(parsed, number) !== wanted)
        yield { act: "label", quote: this.#quote(number), to: wanted };
    }
  }

  /** Headlines of two articles that were taken for one. */
  *#heads(parsed: ParsedPage): Generator<Said> {
    const heads = this.#page.lines.flatMap((line, index) =>
      line?.role === "headline" ? [{ line, number: index + 1 }] : [],
    );
    for (const [index, { line, number }] of heads.entries()) {
      const previous = heads[index - 1];
      if (!previous || previous.line.article === line.article) continue;
      if (parsed.lines[previous.number - 1]?.article !== parsed.lines[number - 1]?.article) continue;
      yield { act: "seam", quote: this.#quote(previous.number), next: this.#quote(number), to: "apart" };
      yield { act: "label", quote: this.#quote(number), to: "headline" };
    }
  }

  /** Lines of text of each article in true order. */
  #bodies(): { number: number; article: number; paragraph: number; offset: number }[] {
    const lines = this.#page.lines.flatMap((line, index) => {
      const isText = line && (line.role === "body" || line.role === "subhead") && line.article !== null;
      const { article = 0, paragraph = 0, offset = 0 } = line ?? {};
      return isText ? [{ number: index + 1, article: article ?? 0, paragraph: paragraph ?? 0, offset }] : [];
    });
    return lines.sort((a, b) => a.article - b.article || a.paragraph - b.paragraph || a.offset - b.offset);
  }

  *#places(parsed: ParsedPage): Generator<Said> {
    const order = new Map<number, number>();
    for (const { paragraphs } of parsed.articles) {
      for (const { spans } of paragraphs)
        for (const { line } of spans) if (!order.has(line)) order.set(line, order.size);
    }
    let before: { number: number; article: number } | undefined;
    for (const line of this.#bodies()) {
      const head =
        this.#page.lines.findLastIndex((each) => each?.role === "headline" && each.article === line.article) + 1;
      const previous = before?.article === line.article ? before.number : head;
      before = line;
      if (previous === 0) continue;
      const isHere = parsed.lines[line.number - 1]?.article === parsed.lines[previous - 1]?.article;
      const isBehind = previous === head || (order.get(line.number) ?? 0) >= (order.get(previous) ?? 0);
      if (!isHere || !isBehind) yield { act: "move", quote: this.#quote(line.number), to: this.#quote(previous) };
    }
  }

  *#seams(parsed: ParsedPage): Generator<Said> {
    const bodies = this.#bodies();
    for (const [index, line] of bodies.entries()) {
      const previous = bodies[index - 1];
      if (!previous || previous.article !== line.article) continue;
      const [one, other] = [parsed.lines[previous.number - 1], parsed.lines[line.number - 1]];
      const isOne = one?.article === other?.article && one?.paragraph === other?.paragraph && one?.paragraph !== null;
      const shouldBe = previous.paragraph === line.paragraph;
      if (isOne === shouldBe) continue;
      const quotes = { quote: this.#quote(previous.number), next: this.#quote(line.number) };
      yield { act: "seam", ...quotes, to: shouldBe ? "join" : "apart" };
    }
  }

  /** Dates, signatures, and what stands behind the last sentence. */
  *#facts(parsed: ParsedPage): Generator<Said> {
    for (const [article, gold] of this.#page.gold.entries()) {
      const head = this.#page.lines.findIndex((line) => line?.role === "headline" && line.article === article) + 1;
      const found = parsed.articles[parsed.lines[head - 1]?.article ?? -1];
      if (!found || head === 0) continue;
      const quote = this.#quote(head);
      if (found.bylines.join() !== gold.byline.join()) yield { act: "byline", quote, to: gold.byline };
      const day = (of: { month: number; day?: number } | undefined) =>
        of && [of.month, of.day].flatMap((n) => (n === undefined ? [] : String(n).padStart(2, "0"))).join("-");
      const { start, end } = found.printedDate ?? {};
      const date = start ? [day(start), ...(end ? [day(end)] : [])].join("/") : null;
      if (date !== gold.date) {
        const to =
          gold.date === null
            ? ""
            : gold.date
                .split("/")
                .map((each) => `XXXX-${each}`)
                .join("/");
        yield { act: "date", quote, to };
      }
      yield* this.#lastWords(found.paragraphs.at(-1)?.text ?? "", gold.body.at(-1) ?? "", article);
    }
  }

  /** A signature that was left behind the last sentence, or words that were taken for one. */
  *#lastWords(found: string, wanted: string, article: number): Generator<Said> {
    const last = this.#bodies().findLast((line) => line.article === article);
    if (!last || found === wanted) return;
    const raw = this.#text.lines[last.number - 1] ?? "";
    const cut = raw.length - (found.length - wanted.length);
    if (found.length < wanted.length) yield { act: "label", quote: this.#quote(last.number), to: "body" };
    else if (cut > 0 && cut < raw.length) {
      const [start, end] = [
        { line: last.number, at: 0 },
        { line: last.number, at: raw.length },
      ];
      const seam = { line: last.number, at: cut };
      const next = quoteOf(this.#text, { start: seam, end });
      yield { act: "seam", quote: quoteOf(this.#text, { start, end: seam }), next, to: "apart" };
      yield { act: "label", quote: next, to: "byline" };
    }
  }
}

interface Put {
  readonly acts: number;
  readonly isRight: boolean;
  readonly faults: readonly string[];
}

/** Puts a page right, one act after the other, each where the page as it is now is wrong first. */
function putRight(page: GeneratedPage, name: string): Put {
  const source = bytesToSource(Buffer.from(page.text), name);
  const editor = new Editor(page, source);
  const acts: WrittenAct[] = [];
  let parsed = parsePage(source);
  let score = scorePage(page, parsed);
  while (score.articlesRight < score.articles && acts.length < MOST_ACTS) {
    const said = editor.next(parsed);
    if (!said) break;
    const act = { id: `a${acts.length + 1}`, at: "", by: "", ...said } as unknown as Act;
    acts.push({ act, file: `${name}.corrections.ndjson`, line: acts.length + 1 });
    parsed = parsePage(source, acts);
    score = scorePage(page, parsed);
  }
  return { acts: acts.length, isRight: score.articlesRight === score.articles, faults: score.faults };
}

/** Puts every wrong decision of generated pages right by acts, and prints how many pages and acts that took. */
export function benchActs(pages = PAGES): void {
  const prose = readProse("held-out");
  let [all, right, acts, wrong] = [0, 0, 0, 0];
  for (const regime of REGIMES) {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + pages; seed += 1) {
      const page = generatePage(prose, [], { ...regime, seedShare: 0, sayings: HELD_OUT }, createRandom(seed));
      const put = putRight(page, `${regime.name}-${seed}.txt`);
      all += 1;
      acts += put.acts;
      if (put.acts > 0) wrong += 1;
      if (put.isRight) right += 1;
      else for (const fault of put.faults) console.log(`  ${regime.name} ${seed} ${put.acts} acts: ${fault}`);
    }
  }
  console.log(`${right} of ${all} pages have all articles wholly right by acts`);
  console.log(
    `${wrong} pages needed any; ${(acts / all).toFixed(2)} acts a page, ${(acts / Math.max(1, wrong)).toFixed(2)} where any were`,
  );
}

const [count] = process.argv.slice(2).map(Number);
benchActs(count && Number.isInteger(count) ? count : undefined);
