import assert from "node:assert/strict";
import { test } from "node:test";
import { KnownLinks } from "../../src/make/state/known-links.ts";
import { PartMemory } from "../../src/make/state/part-cache.ts";

test("pages taken over that link to what is gone are found without being read, over several builds", () => {
  const made = new PartMemory();
  const first = new KnownLinks(made);
  first.note("issue-1", ["people/zhang.html", "dates/2025.html"]);
  first.note("issue-2", []);
  first.save();
  for (let build = 0; build < 2; build++) {
    const next = new KnownLinks(made);
    next.keep("issue-1", ["articles/2025/a.html", "issues/2025/1.html"]);
    next.keep("issue-2", ["articles/2025/b.html"]);
    next.note("list", ["people/zhang.html"]);
    assert.deepEqual(next.pagesLinkingTo(["people/zhang.html"]), ["articles/2025/a.html", "issues/2025/1.html"]);
    assert.deepEqual(next.pagesLinkingTo(["people/li.html"]), []);
    next.save();
  }
});

test("pages of which nothing is known may link to anything", () => {
  const links = new KnownLinks(new PartMemory());
  links.keep("issue-1", ["articles/2025/a.html"]);
  assert.deepEqual(links.pagesLinkingTo(["people/li.html"]), ["articles/2025/a.html"]);
});
