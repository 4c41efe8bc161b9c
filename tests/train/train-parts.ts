import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findOutdated, WEIGHTS_FOLDER } from "./artefact.ts";
import { OWN_ARTICLES } from "./own-articles.ts";
import { PARTS } from "./parts.ts";

export { PARTS } from "./parts.ts";

const TRAIN_PART = join(import.meta.dirname, "train-part.ts");

/** Trains a part in a process of its own, so that the parser it uses has the weights that were made just before. */
function trainPart(name: string, articles: string | undefined): boolean {
  const start = performance.now();
  process.stderr.write(`${name}\n`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", TRAIN_PART, name, WEIGHTS_FOLDER], {
    stdio: "inherit",
    env: { ...process.env, [OWN_ARTICLES]: articles },
  });
  if (status === 0) process.stdout.write(`${name}: ${Math.round((performance.now() - start) / 1000)} s\n`);
  return status === 0;
}

/**
 * Trains the parts of these names, all where none is named, in their order, on invented articles and, where a file of them is named,
 * on an editor's own; whether that went well.
 */
export function trainParts(names: readonly string[], articles?: string): boolean {
  const chosen = Object.keys(PARTS).filter((name) => names.length === 0 || names.includes(name));
  if (!chosen.every((name) => trainPart(name, articles))) return false;
  const outdated = findOutdated(Object.keys(PARTS));
  if (outdated.length > 0)
    process.stdout.write(`Trained with weights that are no more: npm run train -- ${outdated.join(" ")}\n`);
  return true;
}
