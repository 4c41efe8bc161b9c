import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Progress } from "../../src/io/progress.ts";
import { fuzz } from "./fuzz/run.ts";

/** Mutated pages; `npm run bench fuzz 10000` asks for another number, a second number for other chances. */
const PAGES = 3_000;
const MOST_SHOWN = 20;

const [count = PAGES, first = 1] = process.argv.slice(2).map(Number);
const start = performance.now();
const progress = new Progress(process.stderr);
progress.begin("mutated pages", count);
const found = fuzz(count, first, () => progress.advance());
progress.end();
const seconds = (performance.now() - start) / 1000;
const kinds = new Map<string, number>();
for (const { problems } of found) {
  for (const kind of new Set(problems.map((problem) => problem.replace(/“[^”]*”|\d+/g, "…").slice(0, 40)))) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
}
for (const { seed, page, problems } of found.slice(0, MOST_SHOWN)) {
  const path = join(tmpdir(), `fuzz-${seed}.txt`);
  writeFileSync(path, page);
  console.log(
    `${path}\n${problems
      .slice(0, 4)
      .map((problem) => `  ${problem}`)
      .join("\n")}`,
  );
}
for (const [kind, pages] of [...kinds].sort(([, a], [, b]) => b - a))
  console.log(`${String(pages).padStart(6)}  ${kind}`);
console.log(`${found.length} of ${count} mutated pages are not accounted for (${seconds.toFixed(1)} s)`);
process.exitCode = found.length === 0 ? 0 : 1;
