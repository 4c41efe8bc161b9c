import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { PUBLISHED, renderSite, SETTINGS, sampleArchive } from "../site/sample-archives.ts";

const VALIDATOR = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Matters of taste, and what the policy of this site decides otherwise.
    "require-sri": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
  },
});

for (const [name, settings] of Object.entries({ "a private": SETTINGS, "a published": PUBLISHED })) {
  test(`every page of ${name} archive is valid HTML`, async () => {
    const files = renderSite(sampleArchive(), settings);
    const pages = [...files].filter(([address]) => address.endsWith(".html"));
    assert.ok(pages.length > 60);
    const found = new Map<string, string>();
    for (const [address, { text }] of pages) {
      const report = await VALIDATOR.validateString(text);
      for (const { messages } of report.results) {
        for (const { message, ruleId, line } of messages) found.set(`${message} [${ruleId}]`, `${address}:${line}`);
      }
    }
    assert.deepEqual(Object.fromEntries(found), {});
  });
}
