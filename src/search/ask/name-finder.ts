import { inflate } from "../../bytes/inflate.ts";
import {
  maskedKeys,
  type NamedKind,
  type NameFile,
  type NameRow,
  type NamesPlace,
  type NameWay,
  nameFileName,
  nameFileOf,
  nameKey,
} from "../format/name-files.ts";
import type { ReadFile } from "./group-files.ts";

/** Somebody or something that has a page, and how what was typed leads there. */
export interface PageOfName {
  readonly kind: NamedKind;
  readonly way: NameWay | "shape" | "sound";
  readonly name: string;
  readonly address: string;
}

/** Most pages that are offered. */
const MOST_FOUND = 6;

/** Finds the pages of people, posts, meetings and places by what is typed. Reads one small file, and a few more where a name is not known. */
export class NameFinder {
  readonly #place: NamesPlace | undefined;
  readonly #read: ReadFile;
  readonly #files = new Map<number, Promise<NameFile>>();

  /** @param place None in an archive without names. */
  constructor(place: NamesPlace | undefined, read: ReadFile) {
    this.#place = place;
    this.#read = read;
  }

  /**
   * Pages whose name, other printing or pinyin is what was typed; where there are none, the names of people that are the same but for one character, which
   * looks like what was typed, or is read like it.
   */
  async find(typed: string): Promise<PageOfName[]> {
    const key = nameKey(typed);
    // One letter is the initial of too many.
    if (key.length < 2) return [];
    const exact = (await this.#entries(key)).flatMap(toPage);
    const found = exact.length > 0 ? exact : await this.#alike(key);
    return found.slice(0, MOST_FOUND);
  }

  async #alike(key: string): Promise<PageOfName[]> {
    const found = new Map<string, PageOfName>();
    for (const [masked, character] of maskedKeys(key)) {
      for (const [kind, way, name, address, [shapes, sounds] = ["", ""]] of await this.#entries(masked)) {
        const alike = shapes.includes(character) ? "shape" : sounds.includes(character) ? "sound" : undefined;
        if (way === "masked" && alike) found.set(address, { kind, way: alike, name, address });
      }
    }
    // What looks alike is the likelier mistake of a reader who has the paper before him.
    return [...found.values()].sort((a, b) => (a.way < b.way ? -1 : a.way > b.way ? 1 : 0));
  }

  async #entries(key: string): Promise<readonly NameRow[]> {
    const place = this.#place;
    if (!place || place.files === 0) return [];
    const file = nameFileOf(key, place.files);
    const reading = this.#files.get(file) ?? this.#load(nameFileName(place, file));
    this.#files.set(file, reading);
    try {
      const names = await reading;
      return Object.hasOwn(names, key) ? (names[key] ?? []) : [];
    } catch {
      // What is only offered may be missing; it is asked for again the next time.
      this.#files.delete(file);
      return [];
    }
  }

  async #load(name: string): Promise<NameFile> {
    return JSON.parse(new TextDecoder().decode(await inflate(await this.#read(name))));
  }
}

function toPage([kind, way, name, address]: NameRow): PageOfName[] {
  return way === "masked" ? [] : [{ kind, way, name, address }];
}
