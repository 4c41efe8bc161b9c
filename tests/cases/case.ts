import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The three parts of a head as printed; null for a part that is not there. */
export interface Head {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
}

/** An article as a careful librarian reads it off the page. */
export interface RightArticle extends Head {
  readonly section: string | null;
  /** Day of the event in EDTF, `XXXX` where nothing says the year; null where no day is printed. */
  readonly date: string | null;
  readonly dateAsPrinted: string | null;
  readonly credit: string | null;
  readonly bylines: readonly string[];
  /** Paragraphs in reading order. */
  readonly body: readonly string[];
  /** Lines of pictures, which are not in the body. */
  readonly captions?: readonly string[];
  /** Raw text of bylines that stand behind the body or on lines of their own. */
  readonly signature?: readonly string[];
  /** Names that may stand among the bylines or not: editors, photographers. */
  readonly mayAlsoSign?: readonly string[];
  /** Other answers that are right as well. */
  readonly also?: {
    readonly head?: readonly Head[];
    readonly date?: readonly string[];
    readonly bylines?: readonly (readonly string[])[];
    readonly body?: readonly (readonly string[])[];
  };
}

/** What is right for one page. */
export interface Answer {
  readonly articles: readonly RightArticle[];
  /** Whole lines that belong to no article, exactly as they stand. */
  readonly dropped: readonly string[];
  /** Parts of lines that belong to no article. */
  readonly pieces?: readonly string[];
  /** Printing date that the page states. */
  readonly pageDate: string | null;
  /** The custom of newspapers that the page shows. */
  readonly says: string;
  /** Pages of one group are alike: learn from all of them or from none. */
  readonly group?: string;
}

/** A small hard page with its right answer. */
export interface Case {
  /** The folder it stands in. */
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly answer: Answer;
}

/** All cases of a folder `<kind>/<name>.txt` with `<name>.json` beside it, in the order of their names. */
export function readCases(folder: string): Case[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) => namesIn(join(folder, kind)).map((name) => readCase(join(folder, kind), kind, name)))
    .sort((a, b) => (`${a.kind}/${a.name}` < `${b.kind}/${b.name}` ? -1 : 1));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => /^(.*)\.txt$/.exec(file)?.[1] ?? []);
}

function readCase(folder: string, kind: string, name: string): Case {
  const path = join(folder, name);
  return {
    kind,
    name,
    text: readFileSync(`${path}.txt`, "utf8"),
    answer: JSON.parse(readFileSync(`${path}.json`, "utf8")),
  };
}
