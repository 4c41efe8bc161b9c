import { type PackPart, type PackTable, type PackUnit, packsThatMayHold } from "../../offline/pack-format.ts";
import { ask, change, openDatabase, type StoreName } from "./database.ts";
import { findPlace, type ReadPack, readBlock } from "./pack-reader.ts";

/** What this browser has saved of the site below one address. All answers are as fresh as the database. */
export class SavedFiles {
  readonly #database: IDBDatabase;
  readonly #tables = new Map<string, PackTable | undefined>();
  readonly #blocks = new Map<string, Uint8Array<ArrayBuffer>>();

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** @param root Address of the site's root, with a final slash. */
  static async open(root: string): Promise<SavedFiles> {
    return new SavedFiles(await openDatabase(root));
  }

  /** Units that are saved whole, in no special order. */
  units(): Promise<PackUnit[]> {
    return ask(this.#read("units").getAll());
  }

  /** Parts that are saved whole, as they were when they were saved. */
  parts(): Promise<PackPart[]> {
    return ask(this.#read("parts").getAll());
  }

  /** Names of all packs that are stored, those of parts that are not whole yet too. */
  async packNames(): Promise<Set<string>> {
    return new Set((await ask(this.#read("tables").getAllKeys())) as string[]);
  }

  /** The bytes of a file by its address; undefined when it is not saved. */
  async find(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    for (const part of await this.parts()) {
      for (const { name } of packsThatMayHold(path, part)) {
        const table = await this.#table(name);
        const place = table && findPlace(table, path);
        if (place) return (await this.#block(name, place.block)).slice(place.start, place.end);
      }
    }
    return undefined;
  }

  /** Stores one pack; it is found only when its part is {@link keep kept}. */
  storePack(name: string, { table, blocks }: ReadPack): Promise<void> {
    return change(this.#database, ["tables", "blocks"], (store) => {
      for (const [number, block] of blocks.entries()) store("blocks").put(block, [name, number]);
      store("tables").put(table, name);
    });
  }

  /** Makes units readable whose packs are all stored, in the place of older versions of them, all at once. */
  async keep(units: readonly PackUnit[], parts: readonly PackPart[]): Promise<void> {
    const replaced = (await this.parts()).filter(({ id }) => parts.some((part) => part.id === id));
    await this.#changeAndForget(
      packNames(replaced).filter((name) => !packNames(parts).includes(name)),
      (store) => {
        for (const unit of units) store("units").put(unit);
        for (const part of parts) store("parts").put(part);
      },
    );
  }

  /** Removes units with the parts that no other unit needs, and of other packs those named, left by a broken download. */
  async remove(ids: readonly string[], others: readonly string[]): Promise<void> {
    const left = (await this.units()).filter((unit) => !ids.includes(unit.id));
    const needed = new Set(left.flatMap(({ parts }) => parts));
    const parts = await this.parts();
    const kept = packNames(parts.filter(({ id }) => needed.has(id)));
    const unneeded = parts.filter(({ id }) => !needed.has(id));
    await this.#changeAndForget(
      [...packNames(unneeded), ...others].filter((name) => !kept.includes(name)),
      (store) => {
        for (const id of ids) store("units").delete(id);
        for (const { id } of unneeded) store("parts").delete(id);
      },
    );
  }

  /** Removes packs that a broken download left and the site no longer offers. */
  async tidy(offered: readonly string[]): Promise<void> {
    const needed = new Set([...offered, ...packNames(await this.parts())]);
    await this.#changeAndForget(
      [...(await this.packNames())].filter((name) => !needed.has(name)),
      () => {},
    );
  }

  #changeAndForget(packs: readonly string[], work: Parameters<typeof change>[2]): Promise<void> {
    return change(this.#database, ["units", "parts", "tables", "blocks"], (store) => {
      work(store);
      for (const name of packs) {
        store("tables").delete(name);
        store("blocks").delete(IDBKeyRange.bound([name], [name, []]));
      }
    });
  }

  async #table(name: string): Promise<PackTable | undefined> {
    return remembered(this.#tables, name, () => ask(this.#read("tables").get(name)));
  }

  async #block(name: string, number: number): Promise<Uint8Array<ArrayBuffer>> {
    return remembered(this.#blocks, `${name} ${number}`, async () =>
      readBlock(await ask(this.#read("blocks").get([name, number]))),
    );
  }

  #read(name: StoreName): IDBObjectStore {
    return this.#database.transaction(name).objectStore(name);
  }
}

/** Tables and blocks kept in memory: pages and cards that are read together mostly stand together. */
const REMEMBERED = 8;

/** A value from memory, or read now and kept in the place of the one that was read longest ago. */
async function remembered<Value>(memory: Map<string, Value>, key: string, read: () => Promise<Value>): Promise<Value> {
  const value = memory.get(key) ?? (await read());
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.keys();
  if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
  return value;
}

function packNames(parts: readonly PackPart[]): string[] {
  return parts.flatMap((part) => part.packs.map(({ name }) => name));
}
