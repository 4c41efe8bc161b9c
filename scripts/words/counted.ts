import { withCommas } from "../../src/io/progress.ts";

/** A count with its noun in English: `1 issue`, `1,025 articles`, `2 addresses`. */
export function counted(count: number, noun: string): string {
  const plural = noun.endsWith("s") ? "es" : "s";
  return `${withCommas(count)} ${noun}${count === 1 ? "" : plural}`;
}
