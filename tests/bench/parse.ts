import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { generatePage } from "./damage/generate-page.ts";
import { createRandom } from "./damage/random.ts";
import { REGIMES, type Regime } from "./damage/regime.ts";
import { HELD_OUT } from "./damage/sayings.ts";
import { type DecisionKind, type PageScore, scorePage, type Tally } from "./damage/score-page.ts";
import { readProse, readSeedStories, type Story } from "./damage/story.ts";

/** Pages of each regime; `npm run bench parse -- 600` asks for another number. */
const PAGES = 300;

/** The first seed of each regime's pages; weights were fitted on pages of smaller seeds. */
const FIRST_SEED = 1_000_000;

/** Worst cases that are listed for each regime. */
const WORST = 40;

/** Regimes as papers have them whose stories nothing is fitted on. */
const FOREIGN = REGIMES.map((regime) => ({ ...regime, seedShare: 0, sayings: HELD_OUT }));

/** Stories that the weights were fitted on, and two sets of stories they never saw: a few like them, and many unlike them. */
const SETS = [
  { name: "", prose: readProse("fitted"), seeds: readSeedStories(), regimes: REGIMES },
  {
    name: ", held out",
    prose: readProse("held-out"),
    seeds: [],
    regimes: FOREIGN,
  },
  { name: ", unseen", prose: readProse("unseen"), seeds: [], regimes: FOREIGN },
] as const;

interface Run {
  readonly scores: readonly { seed: number; score: PageScore }[];
  readonly bytes: number;
  readonly elapsedMs: number;
}

function runRegime(regime: Regime, prose: readonly Story[], seeds: readonly Story[], pages: number): Run {
  let bytes = 0;
  let elapsedMs = 0;
  const scores = Array.from({ length: pages }, (_, index) => {
    const seed = FIRST_SEED + index;
    const page = generatePage(prose, seeds, regime, createRandom(seed));
    const data = Buffer.from(page.text, "utf8");
    const start = performance.now();
    const parsed = parsePage(bytesToSource(data, `${regime.name}-${seed}.txt`));
    elapsedMs += performance.now() - start;
    bytes += data.length;
    return { seed, score: scorePage(page, parsed) };
  });
  return { scores, bytes, elapsedMs };
}

function share(part: number, whole: number): string {
  return whole === 0 ? "—" : (part / whole).toFixed(3);
}

function sum(run: Run, read: (score: PageScore) => number): number {
  return run.scores.reduce((total, { score }) => total + read(score), 0);
}

function tallyLine(run: Run, kind: DecisionKind): string {
  const of = (part: keyof Tally) => sum(run, (score) => score.tallies[kind][part]);
  const [right, wrong, missed] = [of("right"), of("wrong"), of("missed")];
  return `  ${kind.padEnd(9)} precision ${share(right, right + wrong)}  recall ${share(right, right + missed)}  (${right + missed})`;
}

function printRun(name: string, run: Run, worst: number): void {
  const articles = sum(run, (score) => score.articles);
  const undamaged = sum(run, (score) => (score.undamaged ? 1 : 0));
  console.log(
    `${name}: ${share(
      sum(run, (score) => score.articlesRight),
      articles,
    )} of ${articles} articles wholly right`,
  );
  const kinds = Object.keys(run.scores[0]?.score.tallies ?? {}) as DecisionKind[];
  for (const kind of kinds) console.log(tallyLine(run, kind));
  console.log(
    `  undamaged pages harmed by a move ${share(
      sum(run, (score) => (score.harmed ? 1 : 0)),
      undamaged,
    )} of ${undamaged}`,
  );
  const tails = sum(run, (score) => score.hardTails);
  console.log(
    `  tails with hard evidence wholly right ${share(
      sum(run, (score) => score.hardTailsRight),
      tails,
    )} of ${tails}`,
  );
  console.log(`  ${(run.bytes / 1000 / run.elapsedMs).toFixed(2)} MB/s`);
  const faults = run.scores.flatMap(({ seed, score }) => score.faults.map((fault) => `  ${seed} ${fault}`));
  for (const fault of faults.slice(0, worst)) console.log(fault);
}

/** Measures the parser on generated pages of every regime: `pages` of each, `worst` cases listed. */
export function benchParse(pages = PAGES, worst = WORST): void {
  for (const { name, prose, seeds, regimes } of SETS) {
    for (const regime of regimes) printRun(regime.name + name, runRegime(regime, prose, seeds, pages), worst);
  }
}

const numbers = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => Number.isInteger(n) && n >= 0);
benchParse(numbers[0], numbers[1]);
