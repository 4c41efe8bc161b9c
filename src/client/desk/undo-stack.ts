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

/** What this desk did, the newest last; kept as long as the browser's tab is open. */
export class UndoStack {
  #made: MadeActs[] = read();

  push(made: MadeActs): void {
    this.#made = [...this.#made, made].slice(-MOST_KEPT);
    this.#keep();
  }

  get last(): MadeActs | undefined {
    return this.#made.at(-1);
  }

  pop(): void {
    this.#made = this.#made.slice(0, -1);
    this.#keep();
  }

  #keep(): void {
    try {
      sessionStorage.setItem(STORE, JSON.stringify(this.#made));
    } catch {
      // It holds for this page.
    }
  }
}

function read(): MadeActs[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
    return Array.isArray(kept) ? (kept as MadeActs[]) : [];
  } catch {
    return [];
  }
}
