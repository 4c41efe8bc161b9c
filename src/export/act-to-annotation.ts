import type { ArchiveAct } from "../model/archive.ts";

/** An act of an editor as `data/corrections.ndjson` has it; the keys are a public format. */
export interface ActRecord {
  /** What was written, as the program read it. */
  readonly act: ArchiveAct["act"];
  /** Path of the raw file; null for an act of the whole archive. */
  readonly source: string | null;
  /** What became of it: applied, moved, done, similar, unclear, orphan, contradicted, replaced, undone. */
  readonly outcome: ArchiveAct["outcome"];
  /** 1-based lines of the raw file. */
  readonly lines: readonly number[];
  /** Ids of the articles that hold these lines. */
  readonly articles: readonly string[];
}

/** The public record of an act. */
export function actToRecord({ act, source, outcome, lines, articles }: ArchiveAct): ActRecord {
  return { act, source, outcome, lines, articles };
}

/**
 * An act as an annotation of the W3C's Web Annotation Data Model, motivated by editing: its target is the raw file with a
 * TextQuoteSelector, its body what the act says. Undefined for an act without a quote.
 *
 * @param address Address of the raw file, absolute where the site's own is known.
 */
export function actToAnnotation({ act }: ArchiveAct, address: string): Record<string, unknown> | undefined {
  if (!("quote" in act) || act.quote === undefined) return undefined;
  const { id, by, at, quote } = act;
  const value = "to" in act ? act.to : act.rule;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${address}#correction-${encodeURIComponent(id)}`,
    type: "Annotation",
    motivation: "editing",
    ...(by === "" ? {} : { creator: { type: "Person", name: by } }),
    ...(at === "" ? {} : { created: at }),
    body: {
      type: "TextualBody",
      purpose: act.act === "confirm" ? "assessing" : "editing",
      format: "text/plain",
      value: typeof value === "string" ? value : JSON.stringify(value),
    },
    target: { source: address, selector: { type: "TextQuoteSelector", ...quote } },
  };
}
