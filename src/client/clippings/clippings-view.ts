import { type ClippingsWords, clippingsWords } from "../../site/words/clippings.ts";
import { make } from "../search/dom.ts";
import { SITE_ROOT } from "../take/load-script.ts";
import { saveFile } from "../take/save-file.ts";
import { type Clipping, withOther } from "./clipping.ts";
import { ClippingItem } from "./clipping-item.ts";
import { ClippingStore, NotKept } from "./clipping-store.ts";
import { CLIPPINGS_FILES, type ClippingsFile } from "./clippings-files.ts";
import { readTable } from "./clippings-table.ts";
import { copyListLink } from "./copy-list-link.ts";
import { dragItem } from "./drag-item.ts";
import { findArticle } from "./find-article.ts";
import { placeBefore } from "./place-before.ts";
import { receivedList } from "./received-list.ts";

/** The page of the clippings: the reader's list, which follows the store, whoever changes it. */
export class ClippingsView {
  readonly #root: HTMLElement;
  readonly #words: ClippingsWords = clippingsWords[document.documentElement.lang === "en" ? "en" : "zh-Hans"];
  readonly #store = new ClippingStore();
  readonly #status = make("span", { role: "status" });
  readonly #undo = make("button", { type: "button", class: "quiet", hidden: true }, this.#words.undo);
  readonly #offers = make("div", {});
  readonly #tools = make("div", { class: "cliptools" });
  readonly #list = make("ol", { class: "cliplist" });
  readonly #empty = make("p", { class: "say", hidden: true }, this.#words.empty);
  readonly #items = new Map<string, ClippingItem>();
  readonly #removed: Clipping[] = [];
  readonly #withNotes = make("input", { type: "checkbox" });
  /** Asks for the articles of clippings that come into view, one after another. */
  readonly #watcher = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      this.#watcher.unobserve(target);
      const id = (target as HTMLElement).dataset["clipping"] ?? "";
      this.#asking = this.#asking.then(() => this.#ask(id));
    }
  });
  #asking: Promise<void> = Promise.resolve();
  #dragging = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#undo.addEventListener("click", () => this.#takeBack());
    root.append(
      this.#offers,
      this.#tools,
      make("p", { class: "act clipsaid" }, this.#status, this.#undo),
      this.#empty,
      this.#list,
    );
    root.hidden = false;
    this.#fillTools();
    this.#store.watch(() => this.refresh());
    this.refresh();
    this.#offerElsewhere();
  }

  /** Shows what the store holds. */
  refresh(): void {
    if (this.#dragging) return;
    let clippings: Clipping[];
    try {
      clippings = this.#store.all();
    } catch {
      this.#tools.hidden = true;
      this.#empty.textContent = this.#words.closed;
      this.#empty.hidden = false;
      return;
    }
    const now = new Set(clippings.map(({ id }) => id));
    for (const [id, item] of this.#items) {
      if (now.has(id)) continue;
      item.element.remove();
      this.#items.delete(id);
    }
    let before: Element | null = null;
    for (const clipping of clippings) {
      const element = this.#show(clipping);
      const next: Element | null = before === null ? this.#list.firstElementChild : before.nextElementSibling;
      // An element that is moved loses the focus: none is moved that stands right already.
      if (next !== element) this.#list.insertBefore(element, next);
      before = element;
    }
    this.#empty.hidden = clippings.length > 0;
    for (const button of this.#tools.querySelectorAll<HTMLButtonElement>("[data-needs]"))
      button.disabled = clippings.length === 0;
  }

  /** Shows a list that came by a link, and offers to keep it; undefined is a link that is not whole. */
  offer(clippings: readonly Clipping[] | undefined): void {
    const words = this.#words;
    this.#offers.querySelector(".received")?.remove();
    if (!clippings || clippings.length === 0) {
      this.#offers.append(make("p", { class: "say bad received" }, words.cutOff));
      return;
    }
    const done = () => {
      this.#offers.querySelector(".received")?.remove();
      location.replace("#");
    };
    const accept = () => {
      if (this.keep(clippings)) done();
    };
    this.#offers.prepend(
      receivedList(words, clippings, this.#button(words.accept, accept), this.#button(words.refuse, done)),
    );
  }

  /** Keeps clippings that came from elsewhere, beside all that is there; says so. False where the browser refused. */
  keep(clippings: readonly Clipping[], say = this.#words.accepted): boolean {
    return this.#try(() => {
      const { added, known } = this.#store.add(clippings);
      this.#say(say(added.length, known.length));
      this.refresh();
    });
  }

  #show(clipping: Clipping): Element {
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

  #fillTools(): void {
    const words = this.#words;
    const file = make("input", { type: "file", accept: ".csv,.txt,.tsv,text/csv", hidden: true, tabindex: -1 });
    file.addEventListener("change", async () => {
      const [table] = file.files ?? [];
      if (table) this.#open(new Uint8Array(await table.arrayBuffer()));
      file.value = "";
    });
    const saving = CLIPPINGS_FILES.map((each) => this.#button(words[each.name], () => void this.#save(each), true));
    this.#tools.append(
      make("p", { class: "act" }, make("span", { class: "fine" }, words.files), ...saving),
      make(
        "p",
        { class: "act" },
        this.#button(words.open, () => file.click()),
        file,
        this.#button(words.share, () => void this.#share(), true),
        make("label", { class: "fine" }, this.#withNotes, " ", words.shareNotes),
      ),
    );
  }

  #button(label: string, onClick: () => void, needsClippings = false): HTMLButtonElement {
    const button = make("button", { type: "button", class: "quiet", "data-needs": needsClippings }, label);
    button.addEventListener("click", onClick);
    return button;
  }

  #say(text: string): void {
    this.#status.textContent = text;
    this.#undo.hidden = this.#removed.length === 0;
  }

  /** Does what may be refused; says why where it was. */
  #try(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      this.#say(this.#words[error.refusal]);
      return false;
    }
  }

  #keepNote(id: string, note: string): void {
    this.#try(() => {
      const shown = this.#removedHere(id);
      const stored = this.#store.get(id) ?? shown;
      if (stored) this.#store.save({ ...stored, note });
    });
  }

  #removedHere(id: string): Clipping | undefined {
    return this.#removed.find((each) => each.id === id);
  }

  #remove(id: string): void {
    const clipping = this.#store.get(id);
    if (!clipping) return;
    const next = this.#items.get(id)?.element.nextElementSibling ?? this.#items.get(id)?.element.previousElementSibling;
    this.#store.remove(id);
    this.#removed.push(clipping);
    this.refresh();
    this.#say(this.#words.removed(clipping.headline));
    this.#items.get((next as HTMLElement | undefined)?.dataset["clipping"] ?? "")?.focus();
  }

  #takeBack(): void {
    const clipping = this.#removed.pop();
    if (!clipping) return;
    this.#try(() => {
      const kept = this.#store.get(clipping.id);
      this.#store.save(kept ? withOther(kept, clipping) : clipping);
      this.refresh();
      this.#say("");
      this.#items.get(clipping.id)?.focus();
    });
  }

  #move(id: string, by: number): void {
    const order = this.#store.all().map((each) => each.id);
    const at = order.indexOf(id);
    const to = Math.min(order.length - 1, Math.max(0, at + by));
    if (at < 0 || to === at) return;
    order.splice(at, 1);
    this.#place(id, order[to] ?? null);
    this.#items.get(id)?.focus();
  }

  async #drag(id: string, event: PointerEvent): Promise<void> {
    const item = this.#items.get(id);
    if (!item || event.button !== 0) return;
    this.#dragging = true;
    const next = await dragItem(item.element, this.#list, event);
    this.#dragging = false;
    if (next !== undefined) this.#place(id, (next as HTMLElement | null)?.dataset["clipping"] ?? null);
    this.refresh();
  }

  /** Puts a clipping before another, at the end where there is none. */
  #place(id: string, before: string | null): void {
    this.#try(() => {
      const all = this.#store.all();
      const placed = placeBefore(all, id, before);
      if (!placed) return;
      for (const each of placed.changed) this.#store.save(each);
      this.refresh();
      this.#say(this.#words.movedTo(placed.headline, placed.at + 1, all.length));
    });
  }

  async #save({ name, ending, make: toFile }: ClippingsFile): Promise<void> {
    const clippings = this.#store.all();
    const title = this.#words.fileName(new Date().toLocaleDateString("sv"));
    try {
      saveFile(await toFile(clippings, this.#words, title), `${title}.${ending}`);
      this.#say(this.#words.saved(clippings.length, this.#words[name]));
    } catch {
      this.#say(this.#words.notSaved);
    }
  }

  #open(bytes: Uint8Array): void {
    const { columns, clippings } = readTable(bytes, (id) => this.#store.get(id));
    if (columns) this.#say(this.#words.notTable(columns.join("、").slice(0, 200)));
    else if (clippings.length === 0) this.#say(this.#words.emptyTable);
    else this.keep(clippings, this.#words.opened);
  }

  async #share(): Promise<void> {
    const base = this.#root.dataset["clippings"] || (location.protocol === "file:" ? "" : SITE_ROOT);
    this.#say(await copyListLink(base, this.#store.all(), this.#withNotes.checked, this.#words));
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
    if (JSON.stringify(next) !== JSON.stringify(kept)) this.#try(() => this.#store.save(next));
    this.refresh();
  }

  #offerElsewhere(): void {
    let others: readonly Clipping[] = [];
    try {
      others = this.#store.elsewhere();
    } catch {
      // Where nothing can be read the list says so.
    }
    if (others.length === 0) return;
    const offer = make("p", { class: "say act" }, this.#words.elsewhere(others.length));
    offer.append(
      this.#button(this.#words.accept, () => {
        if (this.keep(others)) offer.remove();
      }),
    );
    this.#offers.append(offer);
  }
}
