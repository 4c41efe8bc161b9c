import assert from "node:assert/strict";
import { test } from "node:test";
import { toLines } from "../make-lines.ts";

/** What the lines of a file are: their text, with what their markup says of it. */
function read(...raw: string[]): string[] {
  return toLines(...raw).map(({ text, markup }) => (markup ? `${markup} ${text}` : text));
}

test("blocks of one line are lines, and tags inside a line leave their words", () => {
  assert.deepEqual(read('<p style="a">渡口<b>添</b>船。</p><p>两岸说好。</p>'), ["渡口添船。", "两岸说好。"]);
  assert.deepEqual(read("渡口<br>添船"), ["渡口", "添船"]);
  assert.deepEqual(read("<div>渡口添船。", "两岸说好。</div>"), ["渡口添船。", "两岸说好。"]);
});

test("words under a picture are a caption, over several lines as well", () => {
  assert.deepEqual(read("<figure><img src='a.jpg'><figcaption>船工", "擦洗甲板</figcaption></figure>"), [
    "caption 船工",
    "caption 擦洗甲板",
  ]);
});

test("scripts, styles and comments hold nothing to read", () => {
  assert.deepEqual(read("<style>p { color: red }</style><p>渡口添船。</p>"), ["渡口添船。"]);
  assert.deepEqual(read("<script>a = '<p>甲</p>' + '<b>';</script><p>渡口添船。</p>"), ["渡口添船。"]);
  assert.deepEqual(read("<!-- 甲 -->", "渡口添船。"), ["marks <!-- 甲 -->", "渡口添船。"]);
});

test("a name in angles that is no element is text", () => {
  assert.deepEqual(read("他在<wechat>里说，渡口添船了。"), ["他在<wechat>里说，渡口添船了。"]);
});
