import assert from "node:assert/strict";
import { test } from "node:test";
import { ATTENTION, diagnosticToText, sortByAttention } from "../../src/export/diagnostic-to-text.ts";
import { diagnose, RULES, type RuleId } from "../../src/model/rules.ts";

test("every error and warning has a place in the order of attention", () => {
  const asking = Object.entries(RULES).filter(([, { severity }]) => severity !== "info");
  assert.deepEqual(asking.map(([id]) => id).sort(), [...ATTENTION].sort());
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
    diagnosticToText(finding),
    "a\\x1b[2J.txt:39:1: warning: repeats the end of line 25 [repeat]\n    社会\\x0a威望\n  shown once; the source view keeps all",
  );
});
