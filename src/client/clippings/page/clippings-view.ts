import { type ClippingsWords, clippingsWords } from "../../../site/words/clippings.ts";
import { make } from "../../search/dom.ts";
import { SITE_ROOT } from "../../take/load-script.ts";
import { saveFile } from "../../take/save-file.ts";
import type { Clipping } from "../clipping.ts";
import { ClippingStore } from "../clipping-store.ts";
import { CLIPPINGS_FILES, type ClippingsFile } from "../clippings-files.ts";
import { readTable } from "../clippings-table.ts";
import { copyListLink } from "../copy-list-link.ts";
import { binaryFile } from "../other-file.ts";
import { ClippingsList } from "./clippings-list.ts";
import { receivedList } from "./received-list.ts";

/** No browser keeps half as much for a site; of a larger file its beginning says what it is. */
const MOST_BYTES = 20e6;
const HEAD_BYTES = 1 << 16;
/** Characters of a file's name that are said. */
const LONGEST_NAME = 40;

/** The page of the clippings: how lists come and leave, as files and links, above the reader's own list. */
export class ClippingsView {
  readonly #root: HTMLElement;
  readonly #words: ClippingsWords = clippingsWords[document.documentElement.lang === "en" ? "en" : "zh-Hans"];
  readonly #store = new ClippingStore();
  readonly #list = new ClippingsList(this.#store, this.#words, () => this.refresh());
  readonly #status = this.#list.status;
  readonly #offers = make("div", {});
  readonly #tools = make("div", { class: "cliptools" });
  readonly #empty = make("p", { class: "say", hidden: true }, this.#words.empty);
  readonly #withNotes = make("input", { type: "checkbox" });

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#fillTools();
    this.#store.watch(() => this.refresh());
    this.refresh();
    this.#offerElsewhere();
    // Last, so that a long list is laid out once.
    root.append(this.#offers, this.#tools, this.#status.element, this.#empty, this.#list.element);
    root.hidden = false;
  }

  /** Shows what the store holds. */
  refresh(): void {
    let clippings: readonly Clipping[];
    try {
      clippings = this.#store.all();
    } catch {
      this.#tools.hidden = true;
      this.#empty.textContent = this.#words.closed;
      this.#empty.hidden = false;
      return;
    }
    this.#list.show(clippings);
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
    return this.#status.attempt(() => {
      const { added, known } = this.#store.add(clippings);
      this.#status.say(say(added.length, known.length));
      this.refresh();
    });
  }

  #fillTools(): void {
    const words = this.#words;
    const file = make("input", { type: "file", accept: ".csv,.txt,.tsv,text/csv", hidden: true, tabindex: -1 });
    file.addEventListener("change", async () => {
      const [table] = file.files ?? [];
      if (table) await this.#open(table);
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

  async #save({ name, ending, make: toFile }: ClippingsFile): Promise<void> {
    const clippings = this.#store.all();
    const title = this.#words.fileName(new Date().toLocaleDateString("sv"));
    try {
      saveFile(await toFile(clippings, this.#words, title), `${title}.${ending}`);
      this.#status.say(this.#words.saved(clippings.length, this.#words[name]));
    } catch {
      this.#status.say(this.#words.notSaved);
    }
  }

  async #open(file: File): Promise<void> {
    const words = this.#words;
    const isLarge = file.size > MOST_BYTES;
    const bytes = new Uint8Array(await (isLarge ? file.slice(0, HEAD_BYTES) : file).arrayBuffer());
    const { other, clippings } = isLarge ? { other: binaryFile(bytes) } : readTable(bytes, (id) => this.#store.get(id));
    if (other)
      this.#status.say(
        words.notTable(file.name.slice(-LONGEST_NAME), words.otherFiles[other.kind](other.columns ?? "")),
      );
    else if (!clippings)
      this.#status.say(words.notTable(file.name.slice(-LONGEST_NAME), words.tooLarge(file.size / 1e6)));
    else if (clippings.length === 0) this.#status.say(words.emptyTable);
    else this.keep(clippings, words.opened);
  }

  async #share(): Promise<void> {
    const base = this.#root.dataset["clippings"] || (location.protocol === "file:" ? "" : SITE_ROOT);
    this.#status.say(await copyListLink(base, this.#store.all(), this.#withNotes.checked, this.#words));
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
