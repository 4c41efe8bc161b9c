import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { escapeHtml, html, joined, unsafe } from "../../templates/html.ts";

test("values are escaped, in text and in attributes", () => {
  const value = `<b title='x'>"&"</b>`;
  assert.equal(
    html`<p title="${value}">${value}</p>`.text,
    `<p title="&lt;b title=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;">&lt;b title=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;</p>`,
  );
});

test("what is absent is left out, lists are joined, markup made here stays", () => {
  assert.equal(html`${null}${undefined}${false}${0}${[html`<b>1</b>`, "<"]}${unsafe("<i>")}`.text, "0<b>1</b>&lt;<i>");
  assert.equal(joined(["a", null, "b"], " & ").text, "a &amp; b");
});

test("end tags of items and cells are left out, and browsers read the same page", () => {
  const [item, cell] = ["</li>甲", "<td>乙"];
  const list = html`<ul><li>${item}<ul><li>丙</li></ul></li><li>丁</li></ul><dl><div><dt>戊</dt><dd>己</dd></div></dl>`;
  const table = html`<table><thead><tr><th>庚</th></tr></thead><tbody>
<tr><th scope="row">1</th><td>${cell}</td></tr>
</tbody></table><p>辛</p>`;
  assert.equal(
    list.text + table.text,
    "<ul><li>&lt;/li&gt;甲<ul><li>丙</ul><li>丁</ul><dl><div><dt>戊<dd>己</div></dl>" +
      '<table><thead><tr><th>庚<tbody>\n<tr><th scope="row">1<td>&lt;td&gt;乙</table><p>辛</p>',
  );
  const whole =
    "<ul><li>&lt;/li&gt;甲<ul><li>丙</li></ul></li><li>丁</li></ul><dl><div><dt>戊</dt><dd>己</dd></div></dl>" +
    '<table><thead><tr><th>庚</th></tr></thead><tbody>\n<tr><th scope="row">1</th><td>&lt;td&gt;乙</td></tr></tbody></table><p>辛</p>';
  const read = (text: string) => JSON.stringify(fromHtml(text, { fragment: true }), withoutPlace);
  assert.equal(read(list.text + table.text), read(whole));
});

/** Where in its text a node stood is no part of what was read. */
function withoutPlace(key: string, value: unknown): unknown {
  return key === "position" ? undefined : value;
}

/** The text as markup can hold it: controls as Unicode's pictures of them. */
function withPictures(text: string): string {
  return [...text]
    .map((sign) => {
      const code = sign.charCodeAt(0);
      if (code === 0x7f) return "␡";
      return code < 0x20 && !"\t\n\r".includes(sign) ? String.fromCharCode(0x2400 + code) : sign;
    })
    .join("");
}

test("controls show as pictures, as neither HTML nor XML can hold them", () => {
  assert.equal(escapeHtml("a\0b\x1bc\x7f\td"), "a␀b␛c␡\td");
});

test("no text can end an element or an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.doesNotMatch(escapeHtml(text), /[<>"']/);
      const back = escapeHtml(text).replace(
        /&lt;|&gt;|&quot;|&#39;|&amp;/g,
        (e) => ({ "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" })[e] ?? "&",
      );
      assert.equal(back, withPictures(text));
    }),
  );
});
