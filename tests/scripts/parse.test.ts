import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const ROOT = mkdtempSync(join(tmpdir(), "parse-"));
after(() => rmSync(ROOT, { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
  const command = [join("scripts", "run.js"), script, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
}

/** Keys of the public record, in order. */
const RECORD_KEYS = [
  "id",
  "source",
  "kicker",
  "headline",
  "deck",
  "date",
  "dateAsPrinted",
  "yearBasis",
  "yearEvidence",
  "credit",
  "bylines",
  "bylineAsPrinted",
  "body",
  "paragraphs",
  "issue",
  "pageNumber",
];

test("parse --format ndjson prints one article a line with the public keys, in the order of the files", () => {
  const { status, stdout } = run("parse", "--format", "ndjson", "seeds");
  assert.equal(status, 0);
  const records = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(records.length, 25);
  for (const record of records) {
    assert.deepEqual(Object.keys(record), RECORD_KEYS);
    assert.match(record.date ?? "2024-01-01", /^(?:\d{4}|XXXX)-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/);
    assert.equal(record.body.length, record.paragraphs.length);
    for (const { quote, source, line, says } of record.yearEvidence) {
      assert.ok(quote && says && line > 0 && source.startsWith("seeds/"));
    }
    for (const { lines, confidence } of record.paragraphs)
      assert.ok(lines.length > 0 && confidence > 0 && confidence <= 1);
  }
  const sources = records.map(({ source }) => source);
  assert.deepEqual(sources, [...sources].sort());
});

test("parse --format report accounts for every line of every file once, with the id of its article", () => {
  const { stdout } = run("parse", "--format", "report", "seeds");
  const { files } = JSON.parse(stdout);
  const records = run("parse", "--format", "ndjson", "seeds").stdout;
  assert.equal(files.length, 5);
  for (const { source, sha256, encoding, lines, decisions } of files) {
    const raw = readFileSync(source, "utf8").split("\n");
    assert.deepEqual(
      lines.map(({ number }: { number: number }) => number),
      raw.map((_, i) => i + 1),
    );
    assert.match(sha256, /^[0-9a-f]{64}$/);
    assert.equal(encoding, "utf-8");
    for (const { number, role, article, reason } of lines) {
      assert.equal(role === "blank", raw[number - 1]?.trim() === "", `${source}:${number}`);
      if (role === "body" || role === "headline") assert.ok(records.includes(`"id":"${article}"`));
      if (role === "dropped") assert.ok(reason);
    }
    assert.ok(decisions.every((item: { decisions: unknown[] }) => item.decisions.length > 0));
  }
});

test("parse prints readable text by default", () => {
  const { stdout } = run("parse", "seeds/004_5e2e5561e425b06b.txt");
  assert.match(stdout, /^我县召开疫情防控转运工作协调会议\n2022-04-19 \(year inferred\) · seeds\/004/);
});

test("bad input is reported with file and line on stderr, exits 1, and the rest is parsed", () => {
  const folder = join(ROOT, "bad");
  mkdirSync(folder);
  const page = readFileSync("seeds/004_5e2e5561e425b06b.txt");
  const bad: Record<string, string | Buffer> = {
    "a-empty.txt": "",
    "b-binary.txt": Buffer.from("%PDF-1.4\n%\xe2\xe3\n", "latin1"),
    "c-invalid.txt": Buffer.concat([page, Buffer.from("\n\n会议强调,要提高"), Buffer.of(0xff), Buffer.from("认识。")]),
    "d-code.txt": "---js\n{ date: process.exit(9) }\n---\n# 县政府专题会议召开\n\n本报讯 4月3日,县政府召开专题会议。\n",
    "e-broken.txt": "---\ndate: [2024\n---\n# 县人大专题会议召开\n\n本报讯 4月3日,县人大召开专题会议。\n",
    "f-no-headline.txt": "会议强调,要提高认识。\n",
    "g-good.txt": page,
  };
  for (const [name, text] of Object.entries(bad)) writeFileSync(join(folder, name), text);
  const { status, stdout, stderr } = run("parse", "--format", "ndjson", join(ROOT, "missing"), folder);
  assert.equal(status, 1);
  for (const expected of [
    /missing:0:0: error: .*\[file-missing\]/,
    /a-empty\.txt:0:0: error: .*\[file-empty\]/,
    /b-binary\.txt:0:0: error: .*PDF.*\[file-binary\]/,
    /c-invalid\.txt:87:\d+: error: .*\[encoding-invalid\]/,
    /d-code\.txt:1:1: error: .*\[front-matter-code\]/,
    /e-broken\.txt:\d:1: error: .*\[front-matter-broken\]/,
    /f-no-headline\.txt:\d:\d+: error: .*\[no-headline\]/,
  ]) {
    assert.match(stderr, expected);
  }
  for (const name of ["c-invalid", "d-code", "e-broken", "g-good"]) assert.ok(stdout.includes(`${name}.txt`), name);
});

test("wrong use exits 2 and says how it is used", () => {
  for (const args of [[], ["--format", "xml", "seeds"], ["--nonsense"]]) {
    const { status, stdout, stderr } = run("parse", ...args);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /npm run --silent parse/);
  }
});

test("check prints findings by urgency and a sum, and --strict fails on warnings", () => {
  const folder = join(ROOT, "check");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "a.txt"),
    "---\nnonsense: 1\n---\n# 县政府专题会议召开\n\n本报讯 4月3日,县政府召开专题会议。\n",
  );
  const { status, stdout } = run("check", folder);
  assert.equal(status, 0);
  const rules = [...stdout.matchAll(/\[([a-z-]+)\]$/gm)].map((match) => match[1]);
  assert.deepEqual(rules, ["year-unknown", "front-matter-key"]);
  assert.match(stdout, /a\.txt:6:1: warning: .*\[year-unknown\]\n {4}4月3日\n {2}write the printing date/);
  assert.match(stdout, /1 file: 0 errors, 2 warnings/);
  assert.equal(run("check", "--strict", folder).status, 1);
  assert.equal(run("check", join(ROOT, "nowhere")).status, 1);
});
