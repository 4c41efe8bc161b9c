import type { Random } from "./random.ts";

/** A clause that can be told in short; a slot that is filled anew wherever it stands cannot. */
const CLAUSE = /^(?:\p{Script=Han}|\{[A-Z]\d+\}|\d)+$/u;

/** Words that a paper leaves out where it is short of room. */
const SPARED = /已经|正在|还是|就是|这个|一个|不过|[了就都也还又才却便着]/gu;

/** What stands between the halves of such a line, and behind it. */
const BETWEEN = { " ": 6, ":": 1, ",": 2 };
const BEHIND = { "": 12, "?": 1, "!": 0.3 };

/** What a text says in short: its clauses as papers print them over it, in its order. */
function clausesOf(text: string): string[] {
  const clauses = text.split(/[\s,。;:!?、“”‘’()《》…—]+/u).filter((clause) => CLAUSE.test(clause));
  return clauses.map((clause) => clause.replace(SPARED, "")).filter(({ length }) => length >= 4 && length <= 15);
}

/** A line that tells what the text of `part` tells, in one clause of it or in two; undefined where no clause is fit to be told. */
export function tellInShort(part: readonly string[], halves: 1 | 2, random: Random): string | undefined {
  const clauses = [...new Set(part.flatMap(clausesOf))];
  const chosen = random.shuffle(clauses.map((_, index) => index)).slice(0, halves);
  const told = chosen.toSorted((a, b) => a - b).map((index) => clauses[index]);
  return told.length === 0 ? undefined : told.join(random.weighted(BETWEEN)) + random.weighted(BEHIND);
}
