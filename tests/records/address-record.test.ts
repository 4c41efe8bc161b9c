import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newEntries, readAddressRecord, recordAddresses } from "../../src/records/address-record.ts";
import type { PublishedAddress } from "../../src/site/data/published-address.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();
const ENTRY: PublishedAddress = {
  address: "articles/2024/k3f9.html",
  kind: "article",
  file: "3版.txt",
  headline: "县政府专题会议召开",
  line: 3,
  text: "本报讯 4月3日",
};

test("what was recorded is read again, the latest of each address, and only what is new is asked for", () => {
  const seeds = join(folder, "round");
  writeFiles(seeds, { "3版.txt": "文" });
  assert.deepEqual(recordAddresses(seeds, [ENTRY]), []);
  const moved = { ...ENTRY, to: "articles/2024/abcd.html" };
  assert.deepEqual(newEntries(readAddressRecord(seeds), [ENTRY, moved]), [moved]);
  recordAddresses(seeds, [moved, { ...moved, withdrawn: "2026-01-01" }]);
  assert.deepEqual([...readAddressRecord(seeds).entries.values()], [{ ...moved, withdrawn: "2026-01-01" }]);
});

test("what is torn, no JSON or leads out of the site is address-unreadable, and the rest holds", () => {
  const lines = [
    JSON.stringify(ENTRY),
    JSON.stringify({ ...ENTRY, address: "../../etc/passwd.html" }),
    JSON.stringify({ ...ENTRY, address: "articles/2024/x.html", kind: "picture" }),
    "<<<<<<< HEAD",
    '{"version":2,"address":"articles/2024/y.html"}',
    '{"address":"articles/2024/z.ht',
  ];
  writeFiles(join(folder, "torn"), { "addresses.ndjson": lines.join("\n") });
  const { entries, findings } = readAddressRecord(join(folder, "torn"));
  assert.deepEqual([...entries.keys()], [ENTRY.address]);
  assert.deepEqual(
    new Set(findings.map(({ rule, line }) => `${line} ${rule}`)),
    new Set([2, 3, 4, 6].map((line) => `${line} address-unreadable`).concat("5 record-newer")),
  );
  recordAddresses(join(folder, "torn"), [{ ...ENTRY, address: "articles/2024/n.html" }]);
  assert.ok(readFileSync(join(folder, "torn", "addresses.ndjson"), "utf8").startsWith(`${lines.join("\n")}\n`));
  assert.equal(readAddressRecord(join(folder, "torn")).entries.size, 2);
});

test("a record that cannot be written is record-unwritten, and nothing is thrown", () => {
  writeFiles(join(folder, "folder"), { "addresses.ndjson/inside.txt": "文" });
  const { entries, findings } = readAddressRecord(join(folder, "folder"));
  assert.deepEqual([entries.size, findings.map(({ rule }) => rule)], [0, ["address-unreadable"]]);
  const [unwritten] = recordAddresses(join(folder, "folder"), [ENTRY]);
  assert.equal(unwritten?.rule, "record-unwritten");
});
