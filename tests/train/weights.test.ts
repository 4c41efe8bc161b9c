import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { BY_HAND } from "../../src/weights/by-hand.ts";
import { artefactToText, checksumOf, findOutdated, readArtefact, toArtefact, WEIGHTS_FOLDER } from "./artefact.ts";
import type { Part } from "./part.ts";
import { PARTS } from "./parts.ts";

const NAMES = Object.keys(PARTS);

/** Pages of each regime that are enough to see whether training gives the same twice. */
const FEW = 2;

async function load(name: string): Promise<Part> {
  return await (PARTS[name] as NonNullable<(typeof PARTS)[string]>)();
}

async function trainHere(name: string, pages?: number): Promise<string> {
  const part = await load(name);
  const count = pages ?? part.pages;
  return artefactToText(toArtefact(name, part, count, part.train(count)));
}

for (const name of NAMES) {
  test(`the weights of ${name} are as the training wrote them: none was changed by hand`, () => {
    const artefact = readArtefact(name);
    assert.equal(artefact.checksum, checksumOf(artefact), `make them again: npm run train -- ${name}`);
    const [feature = ""] = Object.keys(artefact.weights);
    const planted = {
      ...artefact,
      weights: { ...artefact.weights, [feature]: (artefact.weights[feature] ?? 0) + 0.1 },
    };
    assert.notEqual(planted.checksum, checksumOf(planted));
  });

  test(`the weights of ${name} were made from the priors that are written now`, async () => {
    const part = await load(name);
    const { priors, after } = readArtefact(name);
    assert.deepEqual(priors, part.priors, `make them again: npm run train -- ${name}`);
    assert.deepEqual(Object.keys(after), part.after);
  });

  test(`training ${name} twice gives the same file`, async () => {
    assert.equal(await trainHere(name, FEW), await trainHere(name, FEW));
  });
}

test("every part was trained with the weights that the parts before it have now", () => {
  const outdated = findOutdated(NAMES);
  assert.deepEqual(outdated, [], `make them again: npm run train -- ${outdated.join(" ")}`);
});

test("the whole training of the first part gives its file, byte by byte, so a planted weight is found", async () => {
  const file = readFileSync(join(WEIGHTS_FOLDER, "fragment.json"), "utf8");
  assert.equal(await trainHere("fragment"), file);
});

test("every number that is set by hand has a reason, which is a sentence", () => {
  for (const [table, numbers] of Object.entries(BY_HAND)) {
    for (const [name, [, reason]] of Object.entries(numbers))
      assert.match(reason, /^\p{Lu}.{15,}\.$/u, `${table}.${name}`);
  }
});

/** Every number that is set by hand, by table and name, as somebody meant it. */
const MEANT = join(findProjectRoot(), "tests", "train", "by-hand.json");

test("no number that is set by hand differs from what was meant: UPDATE=1 says that a change is", () => {
  const numbers = Object.fromEntries(
    Object.entries(BY_HAND).flatMap(([table, all]) =>
      Object.entries(all).map(([name, [number]]) => [`${table}.${name}`, number]),
    ),
  );
  if (process.env["UPDATE"] === "1") writeFileSync(MEANT, `${JSON.stringify(numbers, null, 2)}\n`);
  assert.deepEqual(numbers, JSON.parse(readFileSync(MEANT, "utf8")));
});
