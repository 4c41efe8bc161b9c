import assert from "node:assert/strict";
import { test } from "node:test";
import { correctedPage } from "../../src/io/page-names.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { encode } from "../parse/encode.ts";
import { correctionRules, PAGE } from "./make-page.ts";

// What befalls corrections elsewhere, as people reported it of other programs: what sync programs call their copies, what editors of text
// and spreadsheets do to a file, and where annotations were found again that belonged elsewhere.

const ACT = {
  id: "k1",
  at: "2026-11-29T09:12:00+08:00",
  act: "misread",
  quote: { exact: "张情倩", prefix: "下田比试。⏎镇农技站站长", suffix: "说,今年全镇机插面积" },
  to: "张倩倩",
};
const LINE = JSON.stringify(ACT);
const NAME = "page.txt.corrections.ndjson";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A page with these corrections files beside it: what became of each act, the rules of its findings, and its text. */
function read(lines: readonly string[], files: Files) {
  const corrections = Object.entries(files).map(([path, bytes]) => {
    return { path, page: correctedPage(path) ?? "", bytes: Buffer.from(bytes as Uint8Array) };
  });
  const bytes = Buffer.from(lines.join("\n"));
  const page = fileToPage({
    path: "page.txt",
    bytes,
    corrections: corrections.filter((file) => file.page === "page.txt"),
  });
  const text = page.articles.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join("\n");
  return { outcomes: page.acts?.map(({ outcome }) => outcome) ?? [], rules: correctionRules(page.diagnostics), text };
}

/** A page of text alone. */
function pageOf(...paragraphs: readonly string[]): string[] {
  return ["# 县里召开生产会议", ...paragraphs];
}

function act(quote: object, to: string, id = "k1"): string {
  return JSON.stringify({ id, act: "misread", quote, to });
}

const COPIES = [
  // Nextcloud and ownCloud
  "page.txt.corrections (conflicted copy 2026-11-29 091200).ndjson",
  "page.txt.corrections_conflict-20261129-091200.ndjson",
  // Syncthing
  "page.txt.corrections.sync-conflict-20261129-091200-ABCDEFG.ndjson",
  // Dropbox
  "page.txt.corrections (王编辑's conflicted copy 2026-11-29).ndjson",
  // OneDrive
  "page.txt.corrections-DESKTOP-7Q2KF1A.ndjson",
  "page.txt.corrections-DESKTOP-7Q2KF1A-2.ndjson",
  "page.txt.corrections (2).ndjson",
  // Synology Drive
  "page.txt.corrections_Andy-PC_Nov-29-0912-2026_Conflict_1.ndjson",
  // 坚果云
  "page.txt.corrections-冲突.ndjson",
  "page.txt.corrections (王编辑-NSConflict).ndjson",
  "page.txt.corrections.ndjson-冲突-王编辑",
  // 360, WPS
  "page.txt.corrections(冲突).ndjson",
  "page.txt.corrections-副本.ndjson",
  // Windows, macOS, Google Drive
  "page.txt.corrections - 副本.ndjson",
  "page.txt.corrections - 副本 (2).ndjson",
  "page.txt.corrections - 副本 - 副本.ndjson",
  "page.txt.corrections的副本.ndjson",
  "page.txt.corrections 2.ndjson",
  "副本 page.txt.corrections.ndjson",
  "Copy of page.txt.corrections.ndjson",
  // Notepad, and an editor's backups, which are no newer work
  "page.txt.corrections.ndjson.txt",
];

for (const name of COPIES) {
  test(`an act that only stands in ${name} holds, and one that stands in both files holds once`, () => {
    assert.deepEqual(read(PAGE, { [name]: `${LINE}\n` }).outcomes, ["applied"]);
    const second = JSON.stringify({ id: "k2", act: "date", of: "page", to: "2" });
    const both = read(PAGE, { [NAME]: `${LINE}\n`, [name]: `${LINE}\n${second}\n` });
    assert.deepEqual(both.outcomes, ["applied", "applied"]);
    assert.deepEqual(both.rules, ["corrections-copy"]);
  });
}

const SAVED: Readonly<Record<string, string | Uint8Array>> = {
  "Notepad, UTF-8 with its mark and CRLF": encode(`${LINE}\r\n`, "utf-8-bom"),
  // It has no character for the end of a line in a quote, and writes a question mark.
  "Notepad, ANSI": encode(`${LINE.replaceAll("⏎", "?")}\r\n`, "gb18030"),
  "Notepad, Unicode": encode(`\ufeff${LINE}\r\n`, "utf-16le"),
  "an editor that puts the mark in the middle, as files are joined": `\ufeff{"id":"k0","act":"date","of":"page","to":"2"}\n\ufeff${LINE}\n`,
  "a list with commas between its lines": `[\n${LINE},\n{"id":"k2","act":"date","of":"page","to":"2"}\n]\n`,
  "an editor that lays JSON out over several lines": `${JSON.stringify(ACT, null, 2)}\n`,
  "a spreadsheet, each line a quoted cell": `"${LINE.replaceAll('"', '""')}"\r\n`,
  "blanks of full width before it": `　${LINE}\n`,
};

for (const [how, bytes] of Object.entries(SAVED)) {
  test(`an act is read as saved by ${how}`, () => {
    const { outcomes, text } = read(PAGE, { [NAME]: bytes });
    assert.ok(
      outcomes.length > 0 && outcomes.every((outcome) => outcome === "applied" || outcome === "moved"),
      outcomes.join(),
    );
    assert.match(text, /站长张倩倩说/);
  });
}

test("what a spreadsheet took apart at its commas is told, and applied to nothing", () => {
  const torn = `${LINE.replaceAll('"', '""').replaceAll(",", '",""')}\n`;
  const { outcomes, rules, text } = read(PAGE, { [NAME]: torn });
  assert.deepEqual([outcomes, [...new Set(rules)]], [[], ["correction-unreadable"]]);
  assert.match(text, /张情倩/);
});

test("a text that was deleted is not looked for in one that is like it", () => {
  const alpha = "一队队长赵明说,新修的水渠使全队的灌溉时间减少了十二个小时。";
  const beta = "二队队长赵朋说,新修的水渠使全队的灌溉时间减少了十二个小时。";
  const quote = {
    exact: "灌溉",
    prefix: "一队队长赵明说,新修的水渠使全队的",
    suffix: "时间减少了十二个小时。⏎二队队长赵朋说",
  };
  // The desk writes down that it stood twice.
  const given = JSON.stringify({ id: "k1", act: "misread", quote, to: "浇灌", hint: { copies: 2 } });
  assert.deepEqual(read(pageOf(alpha, beta), { [NAME]: given }).outcomes, ["applied"]);
  const left = read(pageOf(beta), { [NAME]: given });
  assert.deepEqual([left.outcomes, left.rules], [["similar"], ["correction-similar"]]);
  assert.match(left.text, /全队的灌溉时间/);
});

test("a short text that is gone is not found in a word that shares its characters", () => {
  const given = act({ exact: "林水", prefix: "献给", suffix: "和家人" }, "林木");
  const { outcomes, text } = read(pageOf("全县的林业、水利和机械都有很大发展。"), { [NAME]: given });
  assert.deepEqual(outcomes, ["orphan"]);
  assert.match(text, /林业、水利/);
});

test("a word that the file itself has right by now is not mended where it stands rightly before", () => {
  const before = "张明代表全队发言,随后张明代表妇女们表示感谢。";
  const given = act({ exact: "张明", prefix: "张明代表全队发言,随后", suffix: "代表妇女们表示感谢。" }, "李芳");
  assert.deepEqual(read(pageOf(before), { [NAME]: given }).outcomes, ["applied"]);
  const after = read(pageOf("张明代表全队发言,随后李芳代表妇女们表示感谢。"), { [NAME]: given });
  assert.deepEqual(after.outcomes, ["done"]);
  assert.match(after.text, /张明代表全队发言,随后李芳代表妇女们/);
});

test("two texts that only what stands behind them tells apart are each mended in their own place", () => {
  const lines = pageOf("全社增产粮食三成,棉花两成。", "全社增产粮食三成,油菜四成。");
  const given = [
    act({ exact: "三", prefix: "全社增产粮食", suffix: "成,棉花两成。" }, "五"),
    act({ exact: "三", prefix: "全社增产粮食", suffix: "成,油菜四成。" }, "六", "k2"),
  ];
  const { outcomes, text } = read(lines, { [NAME]: given.join("\n") });
  assert.deepEqual(outcomes, ["applied", "applied"]);
  assert.match(text, /粮食五成,棉花[\s\S]*粮食六成,油菜/);
});

test("a quote of nothing is told and marks no whole page", () => {
  const lines = [
    '{"id":"k1","act":"misread","quote":{"exact":null,"prefix":null},"to":"字"}',
    '{"id":"k2","act":"misread","quote":{"exact":""},"to":"字"}',
    '{"id":"k3","act":"label","quote":{"exact":"  ⏎ "},"to":"drop"}',
    '{"id":"k4","act":"misread","quote":null,"to":"字"}',
  ];
  const { outcomes, rules } = read(PAGE, { [NAME]: lines.join("\n") });
  assert.deepEqual([outcomes, rules], [[], lines.map(() => "correction-unreadable")]);
});

test("of two acts about texts that overlap one holds, and the other is told", () => {
  const given = [
    act({ exact: "站长张情倩", prefix: "镇农技站", suffix: "说,今年" }, "站长张倩倩"),
    act({ exact: "张情倩说", prefix: "镇农技站站长", suffix: ",今年" }, "张青青说", "k2"),
  ];
  const { outcomes, rules, text } = read(PAGE, { [NAME]: given.join("\n") });
  assert.deepEqual([outcomes, rules], [["applied", "contradicted"], ["correction-contradiction"]]);
  assert.match(text, /站长张倩倩说/);
});

test("two computers that decide otherwise of one place, apart, are both told of, and the first holds on both", () => {
  const other = LINE.replace("k1", "k2").replace("张倩倩", "张青青");
  const copy = "page.txt.corrections-DESKTOP-7Q2KF1A.ndjson";
  const { outcomes, rules } = read(PAGE, { [NAME]: `${LINE}\n`, [copy]: `${other}\n` });
  assert.deepEqual(
    [outcomes, rules.sort()],
    [
      ["applied", "contradicted"],
      ["correction-contradiction", "corrections-copy"],
    ],
  );
});

test("what one computer took back is not brought back by the copy that the other one left", () => {
  const undo = JSON.stringify({ id: "k2", act: "undo", to: "k1" });
  const copy = "page.txt.corrections (conflicted copy 2026-11-29 091200).ndjson";
  for (const files of [
    { [NAME]: `${LINE}\n${undo}\n`, [copy]: `${LINE}\n` },
    { [NAME]: `${LINE}\n`, [copy]: `${LINE}\n${undo}\n` },
    { [NAME]: `${undo}\n`, [copy]: `${LINE}\n` },
  ])
    assert.match(read(PAGE, files).text, /张情倩/);
});
