import assert from "node:assert/strict";
import { test } from "node:test";
import { findScript } from "../../../src/parse/estimate/script.ts";

test("the script of a page is told by the characters that only one script prints", () => {
  assert.equal(findScript(["县里开会讨论今年的修路计划"]), "simplified");
  assert.equal(findScript(["縣裡開會討論今年的修路計劃"]), "traditional");
  assert.equal(findScript(["县里开会讨论修路", "縣裡開會討論修路"]), "mixed");
});

test("characters that both scripts print tell nothing, and a page of them is simplified", () => {
  for (const lines of [["山水", "2024"], ["皇后", "面条".slice(0, 1)], ["The ferry"], []])
    assert.equal(findScript(lines), "simplified", lines.join());
});

test("a character of the other script here and there changes nothing", () => {
  assert.equal(findScript(["县里开会讨论今年的修路计划".repeat(4), "門"]), "simplified");
  assert.equal(findScript(["縣裡開會討論今年的修路計劃".repeat(4), "门"]), "traditional");
});
