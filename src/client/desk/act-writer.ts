import type { ActsAnswer, OtherPlace, Refusal } from "../../desk/view/desk-answers.ts";
import type { PageView } from "../../desk/view/page-view.ts";
import type { GivenAct } from "../../desk/view/reading.ts";
import { type DeskServer, isRefused, type NoAnswer, type Signed } from "./basics/desk-server.ts";
import type { TypedText } from "./text-panel.ts";

/** Acts that were made together, to be taken back together. */
export interface MadeActs {
  /** By raw page, in the order in which they were written. */
  readonly parts: readonly { readonly file: string; readonly ids: readonly string[] }[];
  /** Where the editor looked. */
  readonly file: string;
  readonly line: number;
}

const STORE = "desk-made";
const MOST_KEPT = 200;

/** Writes what an editor decides, and takes it back, the newest first; what it wrote is known as long as the browser's tab is open. */
export class ActWriter {
  readonly #server: DeskServer;
  #made: MadeActs[] = readMade();

  constructor(server: DeskServer) {
    this.#server = server;
  }

  /**
   * Writes acts about a page: as it is shown, or named by its file, as it is now.
   *
   * @param line Where the editor looked.
   */
  async make(page: PageView | string, acts: readonly GivenAct[], signed: Signed, line = 0) {
    const answer = await this.#write(page, acts, signed);
    // What takes something back is given back where it is listed.
    if (!isRefused(answer) && acts[0]?.["act"] !== "undo")
      this.#remember([{ file: answer.page.file, ids: answer.ids }], line);
    return answer;
  }

  /** Writes lines as they were typed, one after another; those before one that is refused stay, and can be taken back. */
  async makeText(page: PageView, typed: readonly TypedText[], signed: Signed) {
    let now: ActsAnswer = { page, ids: [], changes: [] };
    for (const each of typed) {
      const answer: ActsAnswer | Refusal | NoAnswer = await this.#server.text(now.page, each, signed);
      if (isRefused(answer)) {
        this.#remember([{ file: page.file, ids: now.ids }], typed[0]?.line ?? 0);
        return answer;
      }
      const mended = answer.mended ?? now.mended;
      const [ids, changes] = [
        [...now.ids, ...answer.ids],
        [...now.changes, ...answer.changes],
      ];
      now = { page: answer.page, ids, changes, ...(mended ? { mended } : {}) };
    }
    this.#remember([{ file: page.file, ids: now.ids }], typed[0]?.line ?? 0);
    return now;
  }

  /** Changes the same characters in other places; gives how many of them were changed, and the shown page where it is among theirs. */
  async makeElsewhere(shown: PageView, chosen: readonly OtherPlace[], signed: Signed) {
    const parts: { file: string; ids: readonly string[] }[] = [];
    let [count, page] = [0, shown];
    for (const file of new Set(chosen.map((place) => place.file))) {
      const acts = chosen.filter((place) => place.file === file).map(({ act }) => act);
      const answer = await this.#write(file === page.file ? page : file, acts, signed);
      if (isRefused(answer)) continue;
      if (file === page.file) page = answer.page;
      parts.push({ file, ids: answer.ids });
      count += acts.length;
    }
    this.#remember(parts, chosen[0]?.line ?? 0);
    return { count, page };
  }

  /** Takes back what was made last, and says what it was; undefined where nothing is left. */
  async takeBack(signed: Signed): Promise<MadeActs | Refusal | NoAnswer | undefined> {
    const last = this.#made.at(-1);
    for (const { file, ids } of [...(last?.parts ?? [])].reverse()) {
      const acts = [...ids].reverse().map((id) => ({ act: "undo", to: id }));
      const answer = await this.#write(file, acts, signed);
      if (isRefused(answer)) return answer;
    }
    this.#keep(this.#made.slice(0, -1));
    return last;
  }

  async #write(page: PageView | string, acts: readonly GivenAct[], signed: Signed) {
    const known = typeof page === "string" ? await this.#server.page(page) : page;
    return isRefused(known) ? known : await this.#server.acts(known, acts, signed);
  }

  #remember(parts: MadeActs["parts"], line: number): void {
    const made = parts.filter(({ ids }) => ids.length > 0);
    const [first] = made;
    if (first) this.#keep([...this.#made, { parts: made, file: first.file, line }]);
  }

  #keep(made: readonly MadeActs[]): void {
    this.#made = made.slice(-MOST_KEPT);
    try {
      sessionStorage.setItem(STORE, JSON.stringify(this.#made));
    } catch {
      // It holds for this page.
    }
  }
}

function readMade(): MadeActs[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
    return Array.isArray(kept) ? (kept as MadeActs[]) : [];
  } catch {
    return [];
  }
}
