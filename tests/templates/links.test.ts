import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { ADDRESSES, sourceAddress } from "../../src/site/address/urls.ts";
import { addressTable } from "../../src/site/data/permanent-addresses.ts";
import { TABLE_FILES } from "../../src/site/data/table-files.ts";
import { renderSite, SETTINGS, sampleArchive } from "../site/sample-archives.ts";

const ARCHIVE = sampleArchive();
const FILES = renderSite(ARCHIVE, SETTINGS);

/** Files that the build adds to those the templates make. */
const OTHERS = new Set<string>([
  ...Object.values(ADDRESSES),
  ...[...TABLE_FILES, addressTable].map(({ address }) => address),
  ...ARCHIVE.issues.flatMap(({ pages }) => pages.map(({ source }) => sourceAddress(source))),
]);

const LINKS = /\s(?:href|src|action|content)="([^"]*)"/g;
const IDS = /\sid="([^"]*)"/g;

test("every internal link leads to a file and every anchor to an id of it", () => {
  const ids = new Map(
    [...FILES].map(([address, { text }]) => [address, new Set([...text.matchAll(IDS)].map((m) => m[1]))]),
  );
  let count = 0;
  const broken: string[] = [];
  for (const [address, { text }] of FILES) {
    if (!address.endsWith(".html")) continue;
    for (const [whole, link = ""] of text.matchAll(LINKS)) {
      if (whole.startsWith(" content=") || /^(?:https?|mailto):/.test(link)) continue;
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? address : posix.normalize(posix.join(posix.dirname(address), path));
      count++;
      if (!FILES.has(target) && !OTHERS.has(target)) broken.push(`${address}: ${link}`);
      else if (anchor !== undefined && !ids.get(target)?.has(anchor)) broken.push(`${address}: ${link}`);
    }
  }
  assert.ok(count > 2000);
  assert.deepEqual(broken, []);
});

test("no page has an id twice", () => {
  for (const [address, { text }] of FILES) {
    const ids = [...text.matchAll(IDS)].map((m) => m[1]);
    assert.equal(new Set(ids).size, ids.length, address);
  }
});

test("every link names its file, so that pages work without a server", () => {
  for (const [address, { text }] of FILES) {
    if (!address.endsWith(".html")) continue;
    for (const [, link = ""] of text.matchAll(/\shref="([^"#]*)/g)) {
      assert.ok(link === "" || /\.[a-z]+$/.test(link), `${address}: ${link}`);
      assert.ok(!link.startsWith("/"), `${address}: ${link}`);
    }
  }
});

test("a page and every article of it are reached from the front page", () => {
  const reached = new Set<string>([ADDRESSES.home]);
  const queue: string[] = [ADDRESSES.home];
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    for (const [, link = ""] of (FILES.get(address)?.text ?? "").matchAll(/\shref="([^"#]*)/g)) {
      const target = posix.normalize(posix.join(posix.dirname(address), link));
      if (FILES.has(target) && !reached.has(target)) {
        reached.add(target);
        queue.push(target);
      }
    }
  }
  // Old addresses of signatures lead on to pages of people; nothing leads to them.
  const isPage = (address: string) => address.endsWith(".html") && FILES.get(address)?.kind !== "person-redirect";
  const lonely = [...FILES.keys()].filter((address) => isPage(address) && !reached.has(address));
  assert.deepEqual(lonely.sort(), [ADDRESSES.notFound, ADDRESSES.unsaved].sort());
});
