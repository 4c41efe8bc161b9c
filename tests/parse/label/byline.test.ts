import assert from "node:assert/strict";
import { test } from "node:test";
import { addByline, findSignatureOdds } from "../../../src/parse/label/byline.ts";
import type { LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import type { Label, Labelled } from "../../../src/parse/page/label.ts";
import { featuresOf, readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好。";
const features = (at: number, ...raw: string[]) => {
  const { lines } = readLinePage(...raw);
  return featuresOf((add) => addByline(lines[at] as LineOnPage, add));
};

test("a signature has a role, or names as likely as they look, or none at all", () => {
  assert.equal(features(1, TEXT, "记者 崔璐").bylineRole, 1);
  assert.ok((features(1, TEXT, "崔璐").bylineName ?? 0) > 0);
  assert.equal(features(1, TEXT, "水闸放水").bylineNone, 1);
});

test("a name that signs elsewhere is known, one that the lead names is whom it is about", () => {
  assert.equal(features(2, `${TEXT}崔璐`, TEXT, "崔璐").bylineKnown, 1);
  assert.equal(features(1, TEXT, "崔璐").bylineKnown, undefined);
  const about = "宋雨桐和贺立新都是葛家渡的船工，一家三代都在河上。";
  assert.equal(features(1, TEXT, "宋雨桐 贺立新", about).bylineInLead, 1);
  assert.equal(features(1, TEXT, "宋雨桐 贺立新", TEXT).bylineInLead, undefined);
});

function odds(labels: readonly Label[], doubtful: readonly number[], ...raw: string[]): number[] {
  const labelled = labels.map((label): Labelled => ({ label, confidence: 0.6 }));
  return findSignatureOdds(readLinePage(...raw).facts, labelled, new Set(doubtful));
}

const SIGNED_AT_TOP = `本报讯（记者 崔璐）${TEXT}`;

test("others at the end than at the top close another article, which began with a doubtful line between", () => {
  const found = odds(
    ["headline", "text", "subhead", "text", "byline"],
    [2],
    "葛家渡添船",
    SIGNED_AT_TOP,
    "水闸放水",
    TEXT,
    "贺立新",
  );
  assert.ok((found[2] ?? 0) > 0);
  assert.deepEqual([found[0], found[1], found[3], found[4]], [0, 0, 0, 0]);
});

test("several doubtful lines share the odds of one", () => {
  const raw = ["葛家渡添船", SIGNED_AT_TOP, "水闸放水", TEXT, "梨园开门", TEXT, "贺立新"];
  const labels: Label[] = ["headline", "text", "subhead", "text", "subhead", "text", "byline"];
  const [one, both] = [odds(labels, [2], ...raw), odds(labels, [2, 4], ...raw)];
  assert.equal((both[2] ?? 0) + (both[4] ?? 0), one[2]);
});

test("the same name at both ends, or none at the top, says nothing", () => {
  const labels: Label[] = ["headline", "text", "subhead", "text", "byline"];
  for (const [lead, end] of [
    [SIGNED_AT_TOP, "崔璐"],
    [TEXT, "贺立新"],
  ] as const)
    assert.deepEqual(odds(labels, [2], "葛家渡添船", lead, "水闸放水", TEXT, end), [0, 0, 0, 0, 0]);
});

test("what opens an article for certain ends what was signed at the top before it", () => {
  const labels: Label[] = ["headline", "text", "headline", "text", "subhead", "text", "byline"];
  const found = odds(labels, [4], "葛家渡添船", SIGNED_AT_TOP, "梨园开门", TEXT, "水闸放水", TEXT, "贺立新");
  assert.deepEqual(found, [0, 0, 0, 0, 0, 0, 0]);
});
