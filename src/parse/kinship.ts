import type { Unit } from "./draft.ts";
import { eachWord, isTriple, type PageWords, type WordCounts } from "./page-words.ts";

/**
 * Words (pairs and triples of characters) that a run of units shares with one article and not with another.
 * `only` words stand in no third article of the page; `subject` words are those of them that the article says twice or more.
 */
export interface SharedWords {
  readonly onlyPairs: number;
  readonly onlyTriples: number;
  readonly subject: number;
  readonly some: number;
}

/** How a run of units is kin to the article it stands in (`host`) and to another one. */
export interface Kinship {
  readonly host: SharedWords;
  readonly other: SharedWords;
}

type Counts = { -readonly [K in keyof SharedWords]: SharedWords[K] };

function noWords(): Counts {
  return { onlyPairs: 0, onlyTriples: 0, subject: 0, some: 0 };
}

function add(counts: Counts, hash: number, times: number, isOnly: boolean, sign: 1 | -1): void {
  if (!isOnly) {
    counts.some += sign;
    return;
  }
  if (isTriple(hash)) counts.onlyTriples += sign;
  else counts.onlyPairs += sign;
  if (times > 1) counts.subject += sign;
}

/**
 * Kinship of the runs `units[start..end)` of one host to another article, for every start from `end - 1` down to `end - most`:
 * result `[n]` is that of the run of `n + 1` units. Linear in the text of the runs: a longer run only adds its first unit.
 */
export function measureKinships(
  units: readonly Unit[],
  end: number,
  most: number,
  host: WordCounts,
  other: WordCounts,
  page: PageWords,
): Kinship[] {
  const inRun = new Map<number, number>();
  const [hostWords, otherWords] = [noWords(), noWords()];
  const count = (hash: number, sign: 1 | -1) => {
    const rest = (host.get(hash) ?? 0) - (inRun.get(hash) ?? 0);
    const there = other.get(hash) ?? 0;
    const spread = page.spread.get(hash) ?? 0;
    if (rest > 0 && there === 0) add(hostWords, hash, rest, spread === 1, sign);
    if (there > 0 && rest <= 0) add(otherWords, hash, there, spread <= 2, sign);
  };
  const kinships: Kinship[] = [];
  for (let start = end - 1; start >= 0 && start >= end - most; start -= 1) {
    eachWord(units[start]?.text ?? "", (hash) => {
      const known = inRun.get(hash) ?? 0;
      if (known > 0) count(hash, -1);
      inRun.set(hash, known + 1);
      count(hash, 1);
    });
    kinships.push({ host: { ...hostWords }, other: { ...otherWords } });
  }
  return kinships;
}
