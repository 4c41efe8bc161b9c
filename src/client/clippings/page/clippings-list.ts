import type { ClippingsWords } from "../../../site/words/clippings.ts";
import { make } from "../../search/dom.ts";
import { type Clipping, withOther } from "../clipping.ts";
import type { ClippingStore } from "../clipping-store.ts";
import { findArticle } from "../find-article.ts";
import { ClippingItem } from "./clipping-item.ts";
import { dragItem } from "./drag-item.ts";
import { placeBefore } from "./place-before.ts";
import { StatusLine } from "./status-line.ts";

/** The reader's clippings in their order, each to be noted, moved, removed and taken back: what the store holds, whoever changes it. */
export class ClippingsList {
  readonly element = make("ol", { class: "cliplist" });
  readonly status: StatusLine;
  readonly #store: ClippingStore;
  readonly #words: ClippingsWords;
  readonly #items = new Map<string, ClippingItem>();
  readonly #removed: Clipping[] = [];
  /** Asks for the articles of clippings that come into view, one after another. */
  readonly #watcher = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      this.#watcher.unobserve(target);
      const id = idOf(target);
      this.#asking = this.#asking.then(() => this.#ask(id));
    }
  });
  #asking: Promise<void> = Promise.resolve();
  #dragging = false;
  readonly #changed: () => void;

  /** @param changed Is called after this list has changed what the store holds, and is to call {@link show}. */
  constructor(store: ClippingStore, words: ClippingsWords, changed: () => void) {
    this.#store = store;
    this.#words = words;
    this.#changed = changed;
    this.status = new StatusLine(words, () => this.#takeBack());
  }

  /** Shows these clippings, all that the store holds; nothing moves while one is being dragged. */
  show(clippings: readonly Clipping[]): void {
    if (this.#dragging) return;
    const now = new Set(clippings.map(({ id }) => id));
    for (const [id, item] of this.#items) {
      if (now.has(id)) continue;
      item.element.remove();
      this.#items.delete(id);
    }
    let before: Element | null = null;
    for (const clipping of clippings) {
      const element = this.#elementOf(clipping);
      const next: Element | null = before === null ? this.element.firstElementChild : before.nextElementSibling;
      // One that moved down is taken out until its turn comes, rather than all behind it being moved up: an element that is moved loses
      // the focus and is laid out anew.
      if (next !== element && next?.nextElementSibling === element) next.remove();
      else if (next !== element) this.element.insertBefore(element, next);
      before = element;
    }
  }

  #elementOf(clipping: Clipping): Element {
    const shown = this.#items.get(clipping.id);
    if (shown) {
      shown.show(clipping);
      return shown.element;
    }
    const item = new ClippingItem(clipping, this.#words, {
      move: (id, by) => this.#move(id, by),
      remove: (id) => this.#remove(id),
      note: (id, note) => this.#keepNote(id, note),
      drag: (id, event) => void this.#drag(id, event),
    });
    this.#items.set(clipping.id, item);
    this.#watcher.observe(item.element);
    return item.element;
  }

  #keepNote(id: string, note: string): void {
    this.status.attempt(() => {
      const stored = this.#store.get(id) ?? this.#removed.find((each) => each.id === id);
      if (stored) this.#store.save({ ...stored, note });
    });
  }

  #remove(id: string): void {
    const clipping = this.#store.get(id);
    if (!clipping) return;
    const element = this.#items.get(id)?.element;
    const next = element?.nextElementSibling ?? element?.previousElementSibling;
    this.#store.remove(id);
    this.#removed.push(clipping);
    this.#changed();
    this.status.say(this.#words.removed(clipping.headline));
    this.status.offerUndo(true);
    if (next) this.#items.get(idOf(next))?.focus();
  }

  #takeBack(): void {
    const clipping = this.#removed.pop();
    this.status.offerUndo(this.#removed.length > 0);
    if (!clipping) return;
    this.status.attempt(() => {
      const kept = this.#store.get(clipping.id);
      this.#store.save(kept ? withOther(kept, clipping) : clipping);
      this.#changed();
      this.status.say("");
      this.#items.get(clipping.id)?.focus();
    });
  }

  #move(id: string, by: number): void {
    const all = this.#store.all();
    const order = all.map((each) => each.id);
    const at = order.indexOf(id);
    const to = Math.min(order.length - 1, Math.max(0, at + by));
    if (at < 0 || to === at) return;
    order.splice(at, 1);
    this.#place(all, id, order[to] ?? null);
    this.#items.get(id)?.focus();
  }

  async #drag(id: string, event: PointerEvent): Promise<void> {
    const item = this.#items.get(id);
    if (!item || event.button !== 0) return;
    this.#dragging = true;
    const next = await dragItem(item.element, this.element, event);
    this.#dragging = false;
    if (next !== undefined) this.#place(this.#store.all(), id, next && idOf(next));
    this.#changed();
  }

  /** Puts a clipping of those that the store holds before another, at the end where there is none. */
  #place(all: readonly Clipping[], id: string, before: string | null): void {
    this.status.attempt(() => {
      const placed = placeBefore(all, id, before);
      if (!placed) return;
      for (const each of placed.changed) this.#store.save(each);
      this.#changed();
      this.status.say(this.#words.movedTo(placed.headline, placed.at + 1, all.length));
    });
  }

  /** Looks what became of a clipping's article: its address of now, the text that did not come by a link. */
  async #ask(id: string): Promise<void> {
    const clipping = this.#store.get(id);
    if (!clipping) return;
    const found = await findArticle(clipping.address);
    const kept = this.#store.get(id);
    if (!kept) return;
    this.#items.get(id)?.tell(found);
    if (found.is !== "there" && found.is !== "page") return;
    const text = kept.isWhole && found.is === "there" ? withOther(kept, { ...found.now, note: "" }) : kept;
    const ris = found.is === "there" ? kept.ris || found.now.ris : kept.ris;
    const next = { ...text, ris, address: found.address };
    if (JSON.stringify(next) === JSON.stringify(kept)) return;
    this.status.attempt(() => this.#store.save(next));
    this.#changed();
  }
}

function idOf(element: Element): string {
  return (element as HTMLElement).dataset["clipping"] ?? "";
}
