import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnosticToText } from "../../src/export/diagnostic-to-text.ts";
import { sortByAttention } from "../../src/model/attention.ts";
import { ATTENTION, diagnose, RULES, type Rule, type RuleId } from "../../src/model/rules.ts";

test("every reason to look is some rule's, and a page that was not understood comes before all errors", () => {
  const used = new Set(Object.values<Rule>(RULES).map(({ attention }) => attention));
  for (const attention of ATTENTION) assert.ok(used.has(attention), attention);
  const rules: RuleId[] = ["file-empty", "year-unknown", "page-unsure"];
  const sorted = sortByAttention(rules.map((rule) => diagnose(rule, "a.txt", "found")));
  assert.deepEqual(
    sorted.map(({ rule }) => rule),
    ["page-unsure", "file-empty", "year-unknown"],
  );
});

test("errors come first, then warnings by what an editor must see, then notes", () => {
  const rules: RuleId[] = ["name-variant", "repeat", "year-unknown", "front-matter-code", "file-missing"];
  const sorted = sortByAttention(rules.map((rule) => diagnose(rule, "a.txt", "found")));
  assert.deepEqual(
    sorted.map(({ rule }) => rule),
    ["file-missing", "front-matter-code", "year-unknown", "repeat", "name-variant"],
  );
});

test("a finding is shown with its place, rule, quote and mend, and cannot steer the terminal", () => {
  const finding = diagnose("repeat", "a\u001b[2J.txt", "repeats the end of line 25", {
    line: 39,
    column: 1,
    quote: "社会\n威望",
  });
  assert.equal(
    diagnosticToText(finding, "en"),
    "a\\x1b[2J.txt:39:1: warning: repeats the end of line 25 [repeat]\n    社会\\x0a威望\n  shown once; the source view keeps all",
  );
});
