import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fold } from "../../src/text/fold.ts";
import { archiveOf, articlesOf, readSeeds } from "./make-archive.ts";

/** Who the seeds name, article by article, and with which posts: read by hand, `# headline`, then `name post post …`. */
const GOLD = readFileSync(join("tests", "fixtures", "people", "seeds.txt"), "utf8");

const plain = (text: string) => fold(text).replace(/\s/gu, "");
const ARTICLES = articlesOf(archiveOf(readSeeds()));

/** An article with the people of the gold: how often each is named in it, and the posts that are said of each. */
const PAIRS = GOLD.split(/^# /mu)
  .slice(1)
  .map((block) => {
    const [headline = "", ...lines] = block.trimEnd().split("\n");
    const article = ARTICLES.find((each) => plain(each.headline ?? "") === plain(headline));
    assert.ok(article, headline);
    const text = plain([article.headline ?? "", ...article.paragraphs.map((each) => each.text)].join("\n"));
    const people = lines.map((line) => {
      const [name = "", ...posts] = line.split(" ");
      return { name, posts, times: text.split(name).length - 1 };
    });
    return { headline, people, mentions: (article.mentions ?? []).filter(({ how }) => how !== "signature") };
  });

/** How many of two lists are alike, each used once. */
function common(found: readonly string[], gold: readonly string[]): number {
  const left = [...gold];
  return found.filter((each) => left.includes(each) && left.splice(left.indexOf(each), 1)).length;
}

test("every article of the seeds is in the gold, and whoever is in it is named by the text", () => {
  assert.equal(PAIRS.length, ARTICLES.length);
  for (const { headline, people } of PAIRS)
    for (const { name, times } of people) assert.ok(times > 0, `${name}: ${headline}`);
});

test("mentions in the seeds are as read by hand: precision .98, recall .93", () => {
  const found = PAIRS.flatMap(({ headline, mentions }) => mentions.map(({ name }) => `${headline} ${plain(name)}`));
  const gold = PAIRS.flatMap(({ headline, people }) =>
    people.flatMap(({ name, times }) => Array<string>(times).fill(`${headline} ${name}`)),
  );
  const hits = common(found, gold);
  const said = `${hits} of ${found.length} found, of ${gold.length} in the gold`;
  assert.ok(gold.length >= 190 && hits / found.length >= 0.98 && hits / gold.length >= 0.93, said);
});

test("posts in the seeds are as read by hand, 98 of 100 of those found and of those there", () => {
  const found = PAIRS.flatMap(({ headline, mentions }) => [
    ...new Set(
      mentions.flatMap(({ name, posts = [] }) =>
        posts.map(({ title, state }) => `${headline} ${plain(name)} ${title}${state ? `:${state}` : ""}`),
      ),
    ),
  ]);
  const gold = PAIRS.flatMap(({ headline, people }) =>
    people.flatMap(({ name, posts }) => posts.map((post) => `${headline} ${name} ${post}`)),
  );
  const hits = common(found, gold);
  const wrong = found.filter((each) => !gold.includes(each));
  const missed = gold.filter((each) => !found.includes(each));
  const said = `${hits} of ${found.length}, of ${gold.length}: ${wrong.join("; ")} | ${missed.join("; ")}`;
  assert.ok(hits / found.length >= 0.98 && hits / gold.length >= 0.98, said);
});
