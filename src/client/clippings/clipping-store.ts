import { SITE_ROOT } from "../take/load-script.ts";
import { byPlace, type Clipping, toClipping, withOther } from "./clipping.ts";

/** Why a browser keeps nothing: it lends no store at all, or the store is full. */
export type StoreRefusal = "closed" | "full";

/** Thrown where the browser did not keep a clipping; what was kept before is untouched. */
export class NotKept extends Error {
  readonly refusal: StoreRefusal;

  constructor(refusal: StoreRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

const PREFIX = "clipping ";
/** In the store, each clipping says of which archive it is, as that may be found under another address one day. */
type Kept = Clipping & { readonly archive: string };

/**
 * The reader's clippings, each under a key of its own: so two tabs that keep different ones cannot undo each other's work, and what stands
 * in the store is always the truth. The keys begin with the archive's own path, as several may stand on one host.
 */
export class ClippingStore {
  readonly #archive = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? "";
  readonly #prefix = `${PREFIX}${new URL(SITE_ROOT).pathname} `;

  /** All clippings of this archive, in their order. Throws {@link NotKept} where there is no store. */
  all(): Clipping[] {
    return this.#read((key) => key.startsWith(this.#prefix));
  }

  get(id: string): Clipping | undefined {
    return toClipping(parsed(openStore().getItem(this.#prefix + id)));
  }

  /** Keeps a clipping in the place of the one with its id. Throws {@link NotKept}. */
  save(clipping: Clipping): void {
    const kept: Kept = { ...clipping, archive: this.#archive };
    try {
      openStore().setItem(this.#prefix + clipping.id, JSON.stringify(kept));
    } catch (error) {
      throw error instanceof NotKept ? error : new NotKept("full");
    }
  }

  /**
   * Adds clippings behind all others, in their order; those that are kept already stay where they are, and gain what the new copy knows
   * beyond them. Gives what was added and what was there; either all of them are kept or none.
   */
  add(clippings: readonly Clipping[]): { readonly added: readonly Clipping[]; readonly known: readonly Clipping[] } {
    const before = new Map(this.all().map((kept) => [kept.id, kept]));
    const last = Math.max(0, ...[...before.values()].map((kept) => Math.ceil(kept.place)));
    const added: Clipping[] = [];
    const known: Clipping[] = [];
    try {
      for (const clipping of clippings) {
        const kept = this.get(clipping.id);
        const next = kept ? withOther(kept, clipping) : { ...clipping, place: last + added.length + 1 };
        this.save(next);
        (kept ? known : added).push(next);
      }
    } catch (error) {
      for (const { id } of [...added, ...known]) {
        const was = before.get(id);
        if (was) this.save(was);
        else this.remove(id);
      }
      throw error;
    }
    return { added, known };
  }

  remove(id: string): void {
    openStore().removeItem(this.#prefix + id);
  }

  /** Tells of every change that another tab makes. */
  watch(onChange: () => void): void {
    addEventListener("storage", ({ key }) => {
      if (key === null || key.startsWith(this.#prefix)) onChange();
    });
  }

  /** Clippings that this browser keeps for the same archive under another address or in another folder. */
  elsewhere(): Clipping[] {
    const own = new Set(this.all().map(({ id }) => id));
    return this.#read((key, kept) => !key.startsWith(this.#prefix) && kept.archive === this.#archive).filter(
      ({ id }) => !own.has(id),
    );
  }

  #read(isWanted: (key: string, kept: Partial<Kept>) => boolean): Clipping[] {
    const store = openStore();
    return Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => {
        const value = parsed(store.getItem(key));
        return (isWanted(key, value ?? {}) && toClipping(value)) || [];
      })
      .sort(byPlace);
  }
}

function openStore(): Storage {
  try {
    return localStorage;
  } catch {
    throw new NotKept("closed");
  }
}

function parsed(text: string | null): Partial<Kept> | undefined {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
