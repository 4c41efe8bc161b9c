import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { PUBLISHED, renderSite, SETTINGS, sampleArchive, withScans } from "../site/sample-archives.ts";

/** Pages of each kind that are checked, besides the last of it. */
const MOST_OF_A_KIND = 1;

const VALIDATOR = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Matters of taste, and what the policy of this site decides otherwise.
    "require-sri": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    // The filters of the search act as they are changed.
    "wcag/h32": "off",
  },
});

const ARCHIVES = {
  "a private": [sampleArchive(), SETTINGS],
  "a published": [sampleArchive(), PUBLISHED],
  "a scanned": [withScans(sampleArchive()), PUBLISHED],
} as const;

/** Pages that were checked: of some kinds two archives have the same. */
const checked = new Set<string>();

for (const [name, [archive, settings]] of Object.entries(ARCHIVES)) {
  test(`every kind of page of ${name} archive is valid HTML`, async () => {
    const files = renderSite(archive, settings);
    const kinds = new Map<string, [string, string][]>();
    for (const [address, { kind, text }] of files) {
      if (address.endsWith(".html")) kinds.set(kind, [...(kinds.get(kind) ?? []), [address, text]]);
    }
    assert.ok(kinds.size >= 15);
    const pages = [...kinds.values()].flatMap((all) => [...all.slice(0, MOST_OF_A_KIND), ...all.slice(-1)]);
    const found = new Map<string, string>();
    for (const [address, text] of pages.filter(([, each]) => !checked.has(each))) {
      checked.add(text);
      const report = await VALIDATOR.validateString(text);
      for (const { messages } of report.results) {
        for (const { message, ruleId, line } of messages) found.set(`${message} [${ruleId}]`, `${address}:${line}`);
      }
    }
    assert.deepEqual(Object.fromEntries(found), {});
  });
}
