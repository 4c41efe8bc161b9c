import assert from "node:assert/strict";
import { before, test } from "node:test";
import { seedsSite } from "../../build/shared-site.ts";
import { until } from "../open-browser.ts";
import { PlainServer } from "../plain-server.ts";
import { type Reader, startReaders } from "./readers.ts";

const COUNT = 500;

let server: PlainServer;
let readers: ReadonlyMap<string, Reader>;

before(async () => {
  server = new PlainServer((await seedsSite()).out);
  await server.start();
  readers = await startReaders();
});

for (const browser of ["Chromium", "Firefox"]) {
  test(`${browser}: of a long list of clippings only what is near is laid out, and moving one moves and saves one`, async (t) => {
    const reader = readers.get(browser);
    if (!reader) return t.diagnostic(`${browser} is not installed here.`);
    await reader.open(`${server.url}about.html`);
    await reader.evaluate(`(() => {
      localStorage.clear();
      for (let i = 1; i <= ${COUNT}; i++)
        localStorage.setItem("clipping / c" + i, JSON.stringify({
          id: "c" + i, headline: "题" + i, isWhole: true, place: i, text: [{ text: "正文".repeat(150) }],
        }));
    })()`);
    await reader.open(`${server.url}clippings.html`);
    await until(reader, `document.querySelectorAll(".clip").length === ${COUNT}`);
    const laidOut = (place: string) =>
      reader.evaluate(`document.querySelector(".clip:${place} h2").checkVisibility({ contentVisibilityAuto: true })`);
    assert.deepEqual([await laidOut("first-child"), await laidOut("last-child")], [true, false]);
    await reader.evaluate(`(() => {
      window.moved = new Set();
      window.saved = [];
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const { dataset } of addedNodes) moved.add(dataset.clipping);
      }).observe(document.querySelector(".clips > .cliplist"), { childList: true });
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        saved.push(key);
        set.call(this, key, value);
      };
      document.querySelector(".handle").focus();
    })()`);
    const order = "[...document.querySelectorAll('.clips > .cliplist h2')].map((each) => each.textContent)";
    for (const [key, at] of [
      ["End", COUNT - 1],
      ["ArrowUp", COUNT - 2],
      ["ArrowDown", COUNT - 1],
      ["Home", 0],
    ] as const) {
      await reader.key(key);
      await until(reader, `${order}[${at}] === "题1"`);
      assert.ok(await reader.evaluate("document.activeElement.matches('[data-clipping=c1] .handle')"));
    }
    const others = Array.from({ length: COUNT - 1 }, (_, i) => `题${i + 2}`);
    assert.deepEqual(await reader.evaluate(order), ["题1", ...others]);
    assert.ok((await reader.evaluate<string[]>("[...moved]")).every((id) => ["c1", `c${COUNT}`].includes(id)));
    assert.deepEqual(await reader.evaluate("saved"), Array(4).fill("clipping / c1"));
    await reader.evaluate("localStorage.clear()");
  });
}
