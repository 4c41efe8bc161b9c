// `npx tsx tests/cases/print-scores.ts [FOLDER]`: what is wrong with each case of a folder, and how many of each kind are right.
import { join } from "node:path";
import { readCases } from "./case.ts";
import { countByKind, scoreCases } from "./score-cases.ts";

const scores = scoreCases(readCases(process.argv[2] ?? join("tests", "cases")));

for (const { kind, name, faults } of scores) {
  if (faults.length > 0) process.stdout.write(`${kind}/${name}\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
}
for (const [kind, { right, all }] of countByKind(scores))
  process.stdout.write(`${kind.padEnd(16)} ${right} of ${all}\n`);
