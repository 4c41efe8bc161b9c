import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anchorAct } from "../corrections/anchor-act.ts";
import { toAct } from "../corrections/check-act.ts";
import { toKeyText } from "../corrections/key-text.ts";
import { hintOf } from "../corrections/make-quote.ts";
import { readActs } from "../corrections/read-acts.ts";
import { appendLine, findCorrections, readCorrections } from "../io/corrections-files.ts";
import { correctionsName } from "../io/page-names.ts";
import type { Act, ActOutcome } from "../model/act.ts";
import { bytesToSource } from "../parse/decode/bytes-to-source.ts";

/** An act that was to be written, and what becomes of it on its page; it was written where `isWritten`. */
export interface AppendedAct {
  readonly act: Act;
  readonly outcome: ActOutcome;
  readonly isWritten: boolean;
}

/**
 * Writes an act behind those of a raw page, if its text is found there: `applied` or `moved`. It gets an id that no act of the page has,
 * the time, and a hint of where its text stands.
 *
 * @param path Of the raw page below `seeds`, `/` between its parts.
 * @param given The act as a corrections file has it, `id` and `at` left out.
 * @throws NoAct where it lacks what its kind needs; Failure where it cannot be written, and nothing was changed then.
 */
export function appendAct(seeds: string, path: string, given: object, now = new Date()): AppendedAct {
  const source = bytesToSource(readFileSync(join(seeds, path)), path);
  const page = toKeyText(source);
  const known = readActs(readCorrections(seeds, findCorrections(seeds).get(path) ?? []));
  const act = toAct({ at: now.toISOString(), ...given }, newId(new Set(known.acts.map(({ act: { id } }) => id))));
  const { outcome, places } = anchorAct(act, page);
  const isWritten = outcome === "applied" || outcome === "moved";
  const [first] = places;
  const hint = first ? { ...hintOf(page, first.quote), file: path, sha256: source.sha256 } : undefined;
  const written = hint && !act.hint ? { ...act, hint } : act;
  if (isWritten) appendLine(join(seeds, correctionsName(path)), JSON.stringify(written));
  return { act: written, outcome, isWritten };
}

/** Short, as editors read and type it, and unlike all others. */
function newId(taken: ReadonlySet<string>): string {
  for (;;) {
    const id = `c${randomBytes(4).toString("hex")}`;
    if (!taken.has(id)) return id;
  }
}
