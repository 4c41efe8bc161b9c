import type { Diagnostic } from "../model/diagnostic.ts";
import type { PublishedAddress } from "../site/data/published-address.ts";
import { type RecordLine, readRecordLines, tryAppending, unreadableLine } from "./record-file.ts";

const RECORD = "addresses.ndjson";

/** Everything that an archive has published, each address as it was recorded last. */
export interface AddressRecord {
  readonly entries: ReadonlyMap<string, PublishedAddress>;
  readonly findings: readonly Diagnostic[];
}

/** Reads the record of published addresses that stands among the raw pages; empty where there is none. */
export function readAddressRecord(seeds: string): AddressRecord {
  const { lines, findings } = readRecordLines(seeds, RECORD);
  const entries = new Map<string, PublishedAddress>();
  const unread: Diagnostic[] = [];
  for (const line of lines) {
    const entry = toEntry(line.value);
    if (entry) entries.set(entry.address, entry);
    else unread.push(unreadableLine(RECORD, line, "this line names no address of an article, an issue or a page"));
  }
  return { entries, findings: [...findings, ...unread] };
}

const KINDS: ReadonlySet<unknown> = new Set(["article", "issue", "page"]);
/** Addresses are written as files of the site, and must not lead out of it. */
const ADDRESS = /^(?:articles|issues)\/[\w-]+\/[\w-]+\.html$/;

function toEntry(value: RecordLine["value"]): PublishedAddress | undefined {
  const { address, kind, to, withdrawn } = value;
  if (typeof address !== "string" || !ADDRESS.test(address) || !KINDS.has(kind)) return undefined;
  return {
    address,
    kind: kind as PublishedAddress["kind"],
    file: textOf(value["file"]),
    headline: textOf(value["headline"]),
    line: typeof value["line"] === "number" ? value["line"] : 0,
    text: textOf(value["text"]),
    ...(typeof to === "string" && ADDRESS.test(to) && { to }),
    ...(typeof withdrawn === "string" && { withdrawn }),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Those of the published addresses that the record lacks or has with other facts, in their order. */
export function newEntries({ entries }: AddressRecord, published: Iterable<PublishedAddress>): PublishedAddress[] {
  return [...published].filter((entry) => {
    const known = entries.get(entry.address);
    return !known || FIELDS.some((field) => known[field] !== entry[field]);
  });
}

const FIELDS = ["kind", "file", "headline", "line", "text", "to", "withdrawn"] as const;

/** Writes entries behind those of the record; a finding where that cannot be done. */
export function recordAddresses(seeds: string, entries: readonly PublishedAddress[]): Diagnostic[] {
  return tryAppending(seeds, RECORD, entries);
}

/** The entries of a table of addresses that an earlier version of the site holds; none where it is no such table. */
export function tableToEntries(text: string): PublishedAddress[] {
  return text.split("\n").flatMap((line): PublishedAddress[] => {
    try {
      const entry = line === "" ? undefined : toEntry(JSON.parse(line));
      return entry ? [entry] : [];
    } catch {
      return [];
    }
  });
}
