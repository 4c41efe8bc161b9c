import type { Random } from "../damage/random.ts";

/** Characters that show nothing, or turn the direction of what follows, as files from web pages and word processors hold them. */
const UNSEEN = [
  "\0",
  "\x07",
  "\x1b",
  "\x7f",
  "\u0085",
  "\u00ad",
  "\u200b",
  "\u200e",
  "\u202e",
  "\u2066",
  "\u2069",
  "\ufeff",
];

/** Ends of lines: of Windows and Unix, of old Macs, and what only looks like one. */
const ENDS = ["\n", "\r\n", "\r"];

/** Lines that scanning programs and digital editions leave between those of a page, and marks that editors add. */
const STRANGERS = [
  "#",
  "# ",
  "## 又一处",
  "**",
  "****",
  "---",
  "(下转2版)",
  "(上接第一版)",
  "(记者 郑华 摄)",
  "——图——",
  "▲图为活动现场。",
  "地址",
  "每份",
  "定价:1.50元",
  "热线电话:0359-6522222",
  "邮箱",
  "https://example.com/",
  "本报讯",
  "4月3日",
  "责编:王芳",
  "第二版",
  "2024年10月15日 星期二",
  "📰",
  "\ud840\udc00",
];

type Mutation = (lines: string[], random: Random) => void;

const any = (lines: readonly unknown[], random: Random) => random.int(0, Math.max(0, lines.length - 1));

/** Cuts a place of a line out of it: where in the line, never inside a pair of surrogates. */
function cut(line: string, random: Random): number {
  const at = random.int(0, line.length);
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}

/** What can befall the lines of a page, each in place. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  delete: (lines, random) => void lines.splice(any(lines, random), random.int(1, 2)),
  double: (lines, random) => {
    const at = any(lines, random);
    lines.splice(random.chance(0.5) ? at : any(lines, random), 0, lines[at] ?? "");
  },
  swap: (lines, random) => {
    const [a, b] = [any(lines, random), any(lines, random)];
    [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  },
  split: (lines, random) => {
    const at = any(lines, random);
    const line = lines[at] ?? "";
    const place = cut(line, random);
    lines.splice(at, 1, line.slice(0, place), line.slice(place));
  },
  merge: (lines, random) => {
    const at = any(lines, random);
    lines.splice(at, 2, (lines[at] ?? "") + (lines[at + 1] ?? ""));
  },
  mark: (lines, random) => {
    const at = any(lines, random);
    lines[at] = random.pick(["# ", "## ", "**", "#"]) + (lines[at] ?? "") + random.pick(["", "**"]);
  },
  unseen: (lines, random) => {
    const at = any(lines, random);
    const line = lines[at] ?? "";
    const place = cut(line, random);
    lines[at] = line.slice(0, place) + random.pick(UNSEEN) + line.slice(place);
  },
  stranger: (lines, random) => void lines.splice(any(lines, random), 0, random.pick(STRANGERS)),
  glue: (lines, random) => {
    const at = any(lines, random);
    lines[at] = (lines[at] ?? "") + random.pick(STRANGERS);
  },
  turn: (lines, random) => {
    const at = any(lines, random);
    lines.push(...lines.splice(at, random.int(1, 6)));
  },
};

/**
 * A page with some accidents, by chance that `random` alone decides: lines deleted, doubled, swapped, split, merged,
 * marked, moved; characters put in that show nothing; line ends mixed.
 */
export function mutatePage(page: string, random: Random): string {
  const lines = page.split("\n");
  const names = Object.keys(MUTATIONS);
  for (let count = random.int(1, 8); count > 0; count--) MUTATIONS[random.pick(names)]?.(lines, random);
  const mixes = random.chance(0.3);
  const end = random.pick(ENDS);
  return lines.map((line) => line + (mixes ? random.pick(ENDS) : end)).join("");
}
