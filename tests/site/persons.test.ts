import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { readActs } from "../../src/corrections/read-acts.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { bylineAddress } from "../../src/site/address/byline-address.ts";
import { personAddress } from "../../src/site/address/named-address.ts";
import { personPages } from "../../src/site/people/person-pages.ts";
import { readSeedTexts } from "../read-seeds.ts";
import { renderSite, SETTINGS } from "./sample-archives.ts";

const [USUAL, RARE] = ["张倩倩", "张情倩"];
/** Two pages that the two names sign, in different years, beside the seeds. */
const SIGNED = {
  "a.txt": `---\ndate: "2019-03-08"\nissue: 1\n---\n\n# 县医院新门诊楼启用\n\n本报讯 3月4日，县医院新门诊楼正式启用，方便群众就医。\n\n${USUAL}\n`,
  "b.txt": `---\ndate: "2021-03-09"\nissue: 2\n---\n\n# 小学生植树忙\n\n本报讯 3月5日，南街小学的学生们种下树苗两百棵。\n\n${RARE}\n`,
};

function archiveWith(...acts: readonly object[]) {
  const text = acts.map((act) => JSON.stringify({ act: "person", names: [USUAL, RARE], ...act })).join("\n");
  const shared = readActs([{ path: "archive.corrections.ndjson", bytes: Buffer.from(text) }]).acts;
  const texts = { ...readSeedTexts(), ...SIGNED };
  const pages = Object.entries(texts).map(([path, bytes]) => fileToPage({ path, bytes: Buffer.from(bytes) }));
  return assembleArchive(pages, { acts: shared });
}

function variantsOf({ diagnostics }: ReturnType<typeof archiveWith>): string[] {
  return diagnostics
    .filter(({ rule, message }) => rule === "name-variant" && message.includes(RARE))
    .map(({ message }) => message);
}

function signedOf(archive: ReturnType<typeof archiveWith>, name: string) {
  return [...personPages.models(archive, SETTINGS)].find(({ address }) => address === personAddress(name))?.data;
}

test("two names of one person share a page that shows both, and the other address leads there", () => {
  const before = archiveWith();
  assert.equal(variantsOf(before).length, 1);
  const count = (signedOf(before, USUAL)?.articles.length ?? 0) + (signedOf(before, RARE)?.articles.length ?? 0);
  const archive = archiveWith({ to: "same" });
  assert.deepEqual(variantsOf(archive), []);
  const data = signedOf(archive, USUAL);
  assert.equal(data?.articles.length, count);
  assert.deepEqual(data?.facts?.variants, [RARE]);
  assert.equal(signedOf(archive, RARE), undefined);
  const site = renderSite(archive, SETTINGS);
  assert.match(
    site.get(personAddress(USUAL))?.text ?? "",
    /报上又作“<span>张情倩<\/span>”|报上又作<span>“张情倩”<\/span>/u,
  );
  for (const name of [USUAL, RARE]) {
    const left = site.get(bylineAddress(name));
    assert.equal(left?.kind, "person-redirect");
    assert.match(left?.text ?? "", new RegExp(`url=../${personAddress(USUAL)}`, "u"));
  }
  const article = [...site.values()].find(({ kind, text }) => kind === "article" && text.includes("小学生植树忙</h1>"));
  assert.match(article?.text ?? "", new RegExp(`<a href="../../${personAddress(USUAL)}">张情倩</a>`, "u"));
});

test("two names of two people are left apart and asked about no more", () => {
  const archive = archiveWith({ to: "different" });
  assert.deepEqual(variantsOf(archive), []);
  assert.deepEqual(signedOf(archive, USUAL)?.facts?.proposed, []);
  assert.ok(signedOf(archive, RARE));
});

test("an act between two days leaves what lies outside on its own page", () => {
  const archive = archiveWith({ to: "same", until: "2020" });
  assert.equal(
    signedOf(archive, RARE)?.articles.some(({ headline }) => headline === "小学生植树忙"),
    true,
  );
});
