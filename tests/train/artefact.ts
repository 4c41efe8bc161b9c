import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { readOwnArticles } from "./own-articles.ts";
import type { Part, Trained } from "./part.ts";

/** A file of `src/weights`. */
export interface Artefact {
  readonly part: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly priors: Readonly<Record<string, number>>;
  /** Parts whose weights it was trained with, and the checksums that they had. */
  readonly after: Readonly<Record<string, string>>;
  readonly corpus: {
    readonly pagesOfEachRegime: number;
    readonly seeds: string;
    /** Articles of an archive that were mixed in; left out where there were none. */
    readonly ownArticles?: number;
    readonly sha256: string;
  };
  readonly settings: Trained["settings"];
  readonly scores: Trained["scores"];
  /** Of all that stands before it: a weight that was changed by hand shows. */
  readonly checksum: string;
}

/** Where the weights stand that the parser uses. */
export const WEIGHTS_FOLDER = join(findProjectRoot(), "src", "weights");

/** The checksum that belongs to an artefact, whatever stands in it. */
export function checksumOf({ checksum: _, ...rest }: Artefact): string {
  return createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 16);
}

/** Reads the artefact of a part. */
export function readArtefact(part: string, folder = WEIGHTS_FOLDER): Artefact {
  return JSON.parse(readFileSync(join(folder, `${part}.json`), "utf8")) as Artefact;
}

/** What a training gave as an artefact; weights that are set by hand stand in their own table. */
export function toArtefact(
  name: string,
  { priors, after, firstSeed = 0 }: Part,
  pages: number,
  trained: Trained,
): Artefact {
  const own = readOwnArticles().length;
  const artefact = {
    part: name,
    weights: Object.fromEntries(Object.keys(priors).map((feature) => [feature, trained.weights[feature] as number])),
    priors,
    after: Object.fromEntries(after.map((part) => [part, readArtefact(part).checksum])),
    corpus: {
      pagesOfEachRegime: pages,
      seeds: `${firstSeed}..${firstSeed + pages - 1}`,
      ...(own > 0 ? { ownArticles: own } : {}),
      sha256: trained.corpus,
    },
    settings: trained.settings,
    scores: trained.scores,
    checksum: "",
  };
  return { ...artefact, checksum: checksumOf(artefact) };
}

/** The text of an artefact's file. */
export function artefactToText(artefact: Artefact): string {
  return `${JSON.stringify(artefact, null, 2)}\n`;
}

/** Parts that were trained with weights of others which have been made anew since. */
export function findOutdated(parts: readonly string[]): string[] {
  const now = new Map(parts.map((part) => [part, readArtefact(part)]));
  return parts.filter((part) =>
    Object.entries(now.get(part)?.after ?? {}).some(([before, checksum]) => now.get(before)?.checksum !== checksum),
  );
}
