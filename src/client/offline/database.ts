import { PACK_FORMAT } from "../../offline/pack-format.ts";

/** The IndexedDB of what is saved, and its requests as promises. */

/** One name for each archive of a host: two may stand side by side in folders of one address. */
export function databaseName(root: string): string {
  return `saved ${new URL(root).pathname}`;
}

/**
 * `units` what a reader saved, by id · `parts` complete parts and their packs, by id · `tables` the table of every pack that is stored
 * whole, by the pack's name · `blocks` their bytes, by name and number.
 */
export type StoreName = "units" | "parts" | "tables" | "blocks";

const STORES: Readonly<Record<StoreName, IDBObjectStoreParameters>> = {
  units: { keyPath: "id" },
  parts: { keyPath: "id" },
  tables: {},
  blocks: {},
};

/**
 * Opens the database, making it at the first time; what packs of another format left is forgotten. Rejects where the browser
 * keeps nothing (some private windows).
 */
export function openDatabase(root: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName(root), PACK_FORMAT);
    opening.onupgradeneeded = () => makeStores(opening.result);
    opening.onsuccess = () => {
      // A page of a newer format must not have to wait until this one is closed.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(opening.error);
  });
}

function makeStores(database: IDBDatabase): void {
  for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
  for (const [name, options] of Object.entries(STORES)) database.createObjectStore(name, options);
}

/** The answer of one request for reading. */
export function ask<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Runs changes in one transaction and waits until it is complete: a single request succeeds before a full disk
 * takes all of them back. Rejects with the reason (`QuotaExceededError`) and has then changed nothing.
 */
export function change(
  database: IDBDatabase,
  names: readonly StoreName[],
  work: (store: (name: StoreName) => IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, "readwrite");
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException("The change was taken back", "AbortError"));
    work((name) => transaction.objectStore(name));
  });
}
