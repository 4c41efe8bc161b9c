import { groupPages } from "../../src/archive/issues/group-pages.ts";
import { namePages } from "../../src/archive/issues/name-pages.ts";
import { findNameVariants } from "../../src/archive/issues/name-variants.ts";
import { summarizePage, toKnownPage } from "../../src/archive/issues/page-summary.ts";
import { readPagePeople } from "../../src/archive/mentions/read-page.ts";
import { learnNames } from "../../src/archive/people/known-names.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { rawIssues } from "./raw-issues.ts";

// What people cost beside all else that is read off a page, in processor time of one process: npm run bench people -- [ARTICLES] [RUNS].
// Each run does all steps once, one after the other, so that what else the machine does falls on all of them alike; the middle of the runs counts.
const ARTICLES = Number(process.argv[2] ?? 1000);
const RUNS = Number(process.argv[3] ?? 3);

const issues = [...rawIssues(ARTICLES)].map(({ path, text }) => bytesToSource(Buffer.from(text), path));
const steps = ["parse", "read people", "all else of a summary", "compare names"] as const;
const taken = new Map<string, number[]>(steps.map((step) => [step, []]));

for (let run = 0; run <= RUNS; run++) {
  const pages = timed("parse", run, () => issues.map((source) => parsePage(source)));
  const people = timed("read people", run, () => pages.map(readPagePeople));
  const whole = cpuMs();
  const known = pages.map((page) => toKnownPage({ ...page, summary: summarizePage(page) }));
  note("all else of a summary", run, cpuMs() - whole - (taken.get("read people")?.at(-1) ?? 0));
  timed("compare names", run, () => findNameVariants(known, namePages(groupPages(known)).articles, learnNames(people)));
}
const middle = (step: string) => [...(taken.get(step) ?? [])].sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
const before = middle("parse") + middle("all else of a summary");
for (const step of steps) {
  const each = middle(step);
  console.log(
    `${step.padEnd(24)}${(each / ARTICLES).toFixed(2).padStart(8)} ms an article${((100 * each) / before).toFixed(1).padStart(8)}% of parsing`,
  );
}

function timed<Value>(step: string, run: number, work: () => Value): Value {
  const start = cpuMs();
  const made = work();
  note(step, run, cpuMs() - start);
  return made;
}

/** The first run warms up and does not count. */
function note(step: string, run: number, ms: number): void {
  if (run > 0) taken.get(step)?.push(ms);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
