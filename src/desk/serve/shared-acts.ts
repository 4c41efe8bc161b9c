import { type Persons, settleShared } from "../../archive/names/persons.ts";
import { NoAct } from "../../corrections/check-act.ts";
import { readActs } from "../../corrections/read-acts.ts";
import { ACT_WORDS } from "../../corrections/words.ts";
import { correctionsBeside, readCorrections } from "../../io/corrections-files.ts";
import { ARCHIVE } from "../../io/page-names.ts";
import { appendSharedActs } from "../../make/append-act.ts";
import type { Act, WrittenAct } from "../../model/act.ts";
import type { ArchiveAct } from "../../model/archive.ts";
import type { DoneAct } from "../view/desk-answers.ts";
import type { GivenAct } from "../view/reading.ts";

/** Acts about the archive as a whole, who is one person, as they stand on the disk. */
export class SharedActs {
  readonly #seeds: string;
  #acts: readonly WrittenAct[] = [];
  #settled: readonly ArchiveAct[] = [];
  #persons: Persons = settleShared([]).persons;

  constructor(seeds: string) {
    this.#seeds = seeds;
  }

  /** Looks again what stands on the disk. */
  refresh(): void {
    this.#acts = readActs(readCorrections(this.#seeds, correctionsBeside(this.#seeds, ARCHIVE))).acts;
    ({ acts: this.#settled, persons: this.#persons } = settleShared(this.#acts));
  }

  /** Whether editors said of two names that they are one person, or two. */
  isDecided(one: string, other: string): boolean {
    return this.#persons.isDecided(one, other);
  }

  /** Whether an act is about the archive: it says who a person is, or takes such an act back. */
  isShared({ act, to }: GivenAct): boolean {
    return act === "person" || (act === "undo" && this.#acts.some((each) => each.act.id === to));
  }

  /**
   * Writes acts about the archive, all or none.
   *
   * @throws NoAct where one lacks what it needs, or another act says otherwise of the same names; Failure where the disk takes none.
   */
  append(given: readonly GivenAct[]): readonly Act[] {
    this.refresh();
    const made = appendSharedActs(this.#seeds, given, (acts) => {
      const further = acts.map((act): WrittenAct => ({ act, file: "", line: 0 }));
      const lost = settleShared([...this.#acts, ...further]).acts.find(({ file, outcome }) => {
        return file === "" && outcome === "contradicted";
      });
      if (lost) throw new NoAct(ACT_WORDS.saysOtherwise(lost.act.id));
    });
    this.refresh();
    return made;
  }

  /** The acts as the list of what was done shows them, at the page where each was made; one that names none is undone by hand. */
  done(has: (file: string) => boolean): DoneAct[] {
    return this.#settled.flatMap(({ act, file, line, outcome }): DoneAct[] => {
      const { file: page = "", line: at = 0 } = act.hint ?? {};
      if (act.act !== "person" || !has(page)) return [];
      const { id, by, at: time, to } = act;
      const [exact, isUndone] = [act.names.join("、"), outcome === "undone" || outcome === "replaced"];
      return [
        { file: page, written: `${file}:${line}`, id, act: act.act, by, at: time, line: at, exact, to, isUndone },
      ];
    });
  }
}
