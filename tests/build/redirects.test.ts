import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import type { SiteOutput } from "../../src/make/site/site-output.ts";
import { settleRedirects } from "../../src/make/site/write-redirects.ts";
import type { Archive } from "../../src/model/archive.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PublishedAddress } from "../../src/site/data/published-address.ts";

const SITE = mkdtempSync(join(tmpdir(), "redirects-"));
after(() => rmSync(SITE, { recursive: true, force: true }));

test("a page that was published and has no successor is reported as address-lost", () => {
  const old: PublishedAddress = {
    address: "articles/2024/k3f9.html",
    kind: "article",
    file: "a.txt",
    headline: "县政府专题会议召开",
    line: 3,
    text: "本报讯 4月3日",
  };
  mkdirSync(dirname(join(SITE, ADDRESSES.addresses)), { recursive: true });
  writeFileSync(join(SITE, ADDRESSES.addresses), `${JSON.stringify(old)}\n`);
  const output = { old: SITE, addFile: () => {} } as unknown as SiteOutput;
  const empty: Archive = { issues: [], variants: [], diagnostics: [] };
  const [finding] = settleRedirects(output, empty, new Map()).findings;
  assert.deepEqual(
    [finding?.rule, finding?.severity, finding?.source, finding?.quote],
    ["address-lost", "warning", "a.txt", "县政府专题会议召开"],
  );
  assert.match(finding?.message ?? "", /articles\/2024\/k3f9\.html/);
});
