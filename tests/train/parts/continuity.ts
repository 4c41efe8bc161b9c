import { readLineEnd } from "../../../src/parse/page/line-end.ts";
import { readLineStart } from "../../../src/parse/page/line-start.ts";
import { findSeamFeatures } from "../../../src/parse/seam/seam-features.ts";
import { WordIndex } from "../../../src/parse/words/word-index.ts";
import { endsSentence } from "../../../src/text/sentence.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import { createRandom } from "../../bench/damage/random.ts";
import { SHORT } from "../../bench/damage/regime.ts";
import { readFitted, readHeldOut } from "../corpus.ts";
import { fit } from "../fit.ts";
import { addGradient, type Question, toVector } from "../logistic.ts";
import type { Part } from "../part.ts";
import { CONTINUITY_PRIORS } from "./continuity-priors.ts";
import { type TrueLine, toLines, toTextLines } from "./line-truth.ts";

const MADE_FROM = { priors: CONTINUITY_PRIORS, fixed: {} };
const NAMES = Object.keys(CONTINUITY_PRIORS);

/** Other texts of the page that each cut sentence is asked of. */
const OTHERS = 3;

function goesOnWith({ truth: one }: TrueLine, { truth: other }: TrueLine): boolean {
  const isOne = one.article === other.article && one.paragraph === other.paragraph;
  return isOne && other.offset === one.offset + one.text.length;
}

/** For each cut sentence of a page whether its own second half and some other texts go on with it. */
function toQuestions(page: GeneratedPage): Question[] {
  const all = toLines(page);
  const lines = toTextLines(page, all);
  const index = new WordIndex();
  for (const { text } of all) index.wordsOf(text);
  const stands = (word: string) => index.find(word) >= 0;
  const random = createRandom(lines.length);
  return lines.flatMap((line) => {
    const rest = lines.find((other) => goesOnWith(line, other));
    if (!rest || endsSentence(line.read.text)) return [];
    const end = readLineEnd(line.read.text);
    const others = random.shuffle(lines.filter((other) => other !== line && other !== rest)).slice(0, OTHERS);
    return [rest, ...others].map((other) => ({
      features: toVector(NAMES, findSeamFeatures(end, readLineStart(other.read.text), stands)),
      isSo: other === rest,
    }));
  });
}

/** The weights by which a text goes on with a cut sentence, wherever on the page the two stand. */
export const CONTINUITY: Part = {
  ...MADE_FROM,
  after: [],
  pages: 300,
  train: (pages) => {
    const examples = { fitted: readFitted(pages, toQuestions, SHORT), heldOut: readHeldOut(pages, toQuestions, SHORT) };
    return fit(MADE_FROM, examples, addGradient, { rounds: 20, batch: 200, step: 0.3, hold: 0.0001 });
  },
};
