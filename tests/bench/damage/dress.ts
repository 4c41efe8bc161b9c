import { inventName } from "./names.ts";
import type { Random } from "./random.ts";

/** What a paper prints at the start of a lead, and what of it a reader takes as date and names. */
export interface Dateline {
  readonly printed: string;
  /** `MM-DD`, `MM-DD/MM-DD`, or null when no day is printed. */
  readonly date: string | null;
  readonly names: readonly string[];
}

/** A signature as printed and the names in it. */
export interface Byline {
  readonly place: "own-line" | "glued" | "above" | "over-headline" | "none";
  /** Lines of an own-line byline, or the one string that is glued. */
  readonly lines: readonly string[];
  readonly names: readonly string[];
}

/** How often each form of dateline is printed; the names are explained at {@link inventDateline}. */
export type DatelineForm =
  | "marked-date"
  | "date"
  | "none"
  | "marked-names"
  | "marked"
  | "paper"
  | "agency"
  | "marked-inline"
  | "dated-mark";

const PLACES = ["北京", "太原", "运城", "上海", "绛县", "合肥", "兰州"];
const MARKS = ["本报讯 ", "本报讯", "本报讯 "];
const PAPERS = ["黄河新闻网运城讯 ", "晋南日报讯", "河东融媒讯", "中新网太原讯 ", "山西晚报讯"];

function inventDay(random: Random): { printed: string; date: string } {
  const month = random.int(1, 12);
  const day = random.int(1, 26);
  const two = (n: number) => String(n).padStart(2, "0");
  if (!random.chance(0.08)) return { printed: `${month}月${day}日`, date: `${two(month)}-${two(day)}` };
  const last = day + random.int(1, 2);
  return {
    printed: `${month}月${day}日至${last}日`,
    date: `${two(month)}-${two(day)}/${two(month)}-${two(last)}`,
  };
}

/** A name of two characters is now and then printed with a space in it: `臧 某`. */
function spaced(name: string, random: Random): string {
  return name.length === 2 && random.chance(0.5) ? `${name.charAt(0)} ${name.charAt(1)}` : name;
}

const MINORITY_NAMES = ["阿依古丽·买买提", "巴特尔·呼和", "扎西·次仁", "古丽·热合曼"];

/** One in fifty reporters has a name of an ethnic minority, with its dot. */
function inventReporter(random: Random): string {
  return random.chance(0.02) ? random.pick(MINORITY_NAMES) : inventName(random);
}

interface Reporters {
  readonly printed: string;
  readonly names: readonly string[];
}

function inventReporters(random: Random): Reporters {
  const [first, second, third] = [inventReporter(random), inventReporter(random), inventReporter(random)];
  const wide = (name: string) => spaced(name, random);
  const forms: Readonly<Record<string, () => Reporters>> = {
    one: () => ({ printed: `记者 ${wide(first)}`, names: [first] }),
    tight: () => ({ printed: `记者${first}`, names: [first] }),
    two: () => ({ printed: `记者 ${wide(first)} ${wide(second)}`, names: [first, second] }),
    comma: () => ({ printed: `记者${first}、${second}`, names: [first, second] }),
    roles: () => ({ printed: `通讯员 ${wide(first)} 记者 ${wide(second)}`, names: [first, second] }),
    three: () => ({ printed: `记者 ${first} 通讯员 ${wide(second)} ${wide(third)}`, names: [first, second, third] }),
    trainee: () => ({ printed: `本报记者 ${first} 实习生 ${second}`, names: [first, second] }),
    bare: () => ({ printed: first, names: [first] }),
  };
  const form = random.weighted({ one: 5, tight: 2, two: 3, comma: 1, roles: 3, three: 1, trainee: 1, bare: 1 });
  return (forms[form] as () => Reporters)();
}

const AGENCIES = ["新华社", "新华社", "人民网", "中新社", "据新华社", "本报"];
const REPORTERS_OPEN = ["(记者 ", "(记者", " (记者"];
const NEAR_DAYS = ["近日", "日前", "连日来"];

/**
 * A dateline of one form: `marked-date` 本报讯 1月7日, · `date` 9月28日, · `marked-names` 本报讯(记者 X) · `marked` 本报讯 近日, ·
 * `paper` XX报讯(记者 X) · `agency` 新华社北京1月7日电(记者 X、Y) · `marked-inline` 本报讯 记者 X 9月26日, · `dated-mark` 本报1月7日讯.
 */
export function inventDateline(form: DatelineForm, random: Random): Dateline {
  const day = inventDay(random);
  const { printed, names } = inventReporters(random);
  switch (form) {
    case "marked-date":
      return random.chance(0.05)
        ? { printed: `本报讯 ${random.pick(NEAR_DAYS)},`, date: null, names: [] }
        : { printed: `${random.pick(MARKS)}${day.printed},`, date: day.date, names: [] };
    case "date":
      return { printed: `${day.printed},`, date: day.date, names: [] };
    case "none":
      return { printed: "", date: null, names: [] };
    case "marked-names":
      return random.chance(0.5)
        ? { printed: `本报讯(${printed}) `, date: null, names }
        : { printed: `本报讯 (${printed}) ${day.printed},`, date: day.date, names };
    case "marked":
      return random.chance(0.5)
        ? { printed: `本报讯${random.pick(NEAR_DAYS)},`, date: null, names: [] }
        : { printed: "本报讯 ", date: null, names: [] };
    case "paper":
      return random.chance(0.5)
        ? { printed: `${random.pick(PAPERS)}(${printed})`, date: null, names }
        : { printed: `${random.pick(PAPERS)}${day.printed},`, date: day.date, names: [] };
    case "agency": {
      const single = day.printed.replace(/至.*$/u, "日").replace("日日", "日");
      const reporters = [inventName(random), inventName(random)];
      const date = day.date.slice(0, 5);
      return {
        printed: `${random.pick(AGENCIES)}${random.pick(PLACES)}${single}电${random.pick(REPORTERS_OPEN)}${reporters.join("、")})`,
        date,
        names: reporters,
      };
    }
    case "marked-inline":
      return { printed: `本报讯 ${printed} ${day.printed},`, date: day.date, names };
    case "dated-mark": {
      const single = day.printed.replace(/至.*$/u, "日").replace("日日", "日");
      return { printed: `本报${single}讯 (${printed})`, date: day.date.slice(0, 5), names };
    }
  }
}

/** Forms of a signature at the end of an article, above its body or over its headline. */
export type BylineForm = "own-bare" | "glued-bare" | "own" | "glued" | "above" | "over" | "none";

type Signature = Omit<Byline, "place">;

function inventOwnLine(random: Random): Signature {
  const [first, second, third] = [inventReporter(random), inventReporter(random), inventName(random)];
  const wide = (name: string) => spaced(name, random);
  const line = (printed: string, ...names: string[]): Signature => ({ lines: [printed], names });
  const forms: Readonly<Record<string, () => Signature>> = {
    two: () => line(`${wide(first)} ${wide(second)}`, first, second),
    three: () => line(`${first} ${wide(second)} ${third}`, first, second, third),
    comma: () => line(`${first}、${second}`, first, second),
    spaced: () => line(wide(first), first),
    bare: () => line(first, first),
    centre: () => line(`绛县融媒体中心记者 ${first}`, first),
    reporter: () => line(`本报记者 ${wide(first)}`, first),
    unit: () => line(`(县教育局 ${first})`, first),
    photo: () => line(`${first}摄影报道`, first),
    textPhoto: () => line(`文/${first} 图/${second}`, first, second),
    checked: () => line(`(图文:${first} 审核:${second})`, first, second),
    lines: () => ({ lines: [`通讯员 ${first}`, `记者 ${second}`], names: [first, second] }),
  };
  const form = random.weighted({
    two: 4,
    three: 1,
    comma: 1,
    spaced: 4,
    bare: 4,
    centre: 2,
    reporter: 1,
    unit: 1,
    photo: 1,
    textPhoto: 1,
    checked: 1,
    lines: 1,
  });
  return (forms[form] as () => Signature)();
}

function inventGlued(random: Random): Signature {
  const [first, second] = [inventReporter(random), inventReporter(random)];
  const wide = (name: string) => spaced(name, random);
  const glue = (printed: string, ...names: string[]): Signature => ({ lines: [printed], names });
  const forms: Readonly<Record<string, () => Signature>> = {
    role: () => glue(`(记者${random.pick(["", " "])}${wide(first)})`, first),
    bare: () => glue(first, first),
    two: () => glue(`(${first} ${wide(second)})`, first, second),
    writers: () => glue(`(通讯员 ${first} ${wide(second)})`, first, second),
    given: () => glue(`(${first} 供稿)`, first),
    named: () => glue(`本报记者 ${first}`, first),
    photo: () => glue(` ${first} 摄`, first),
    roles: () => glue(`通讯员${first}首席记者${second}摄`, first, second),
  };
  const form = random.weighted({ role: 7, bare: 4, two: 3, writers: 1, given: 1, named: 1, photo: 2, roles: 2 });
  return (forms[form] as () => Signature)();
}

function inventAbove(random: Random): Signature {
  const [first, second] = [inventReporter(random), inventReporter(random)];
  const mark = random.pick(["□", "口", "□ "]);
  const form = random.weighted({ roles: 4, reporter: 3, two: 1, box: 1 });
  if (form === "roles") return { lines: [`${mark}全媒体记者 ${first} 通讯员 ${second} 文/图`], names: [first, second] };
  if (form === "two") return { lines: [`本报记者 ${first} ${spaced(second, random)}`], names: [first, second] };
  if (form === "box") return { lines: [`□ ${first}`], names: [first] };
  return { lines: [`${mark}本报记者 ${first}`], names: [first] };
}

function inventOver(random: Random): Signature {
  const [first, second] = [inventReporter(random), inventReporter(random)];
  const form = random.weighted({ paper: 2, box: 2, reporter: 2, two: 1 });
  if (form === "paper") return { lines: ["□ 本报评论员"], names: ["本报评论员"] };
  if (form === "box") return { lines: [`□ ${spaced(first, random)}`], names: [first] };
  if (form === "two") return { lines: [`□ ${first} ${second}`], names: [first, second] };
  return { lines: [`□本报记者 ${first}`], names: [first] };
}

/** A byline of one form: bare names as the seeds print them, or any form of other papers. */
export function inventByline(form: BylineForm, random: Random): Byline {
  const name = inventName(random);
  if (form === "none") return { place: "none", lines: [], names: [] };
  if (form === "own-bare") return { place: "own-line", lines: [name], names: [name] };
  if (form === "glued-bare") return { place: "glued", lines: [name], names: [name] };
  if (form === "own") return { place: "own-line", ...inventOwnLine(random) };
  if (form === "glued") return { place: "glued", ...inventGlued(random) };
  if (form === "over") return { place: "over-headline", ...inventOver(random) };
  return { place: "above", ...inventAbove(random) };
}

/** A byline of these names, in one of the forms and places that papers print. */
export function signAs(names: readonly string[], random: Random): Byline {
  const printed = names.join(" ");
  const forms: Readonly<Record<string, Byline>> = {
    own: { place: "own-line", lines: [`记者 ${printed}`], names },
    bare: { place: "own-line", lines: [printed], names },
    above: { place: "above", lines: [`本报记者 ${printed}`], names },
    bareAbove: { place: "above", lines: [printed], names },
    glued: { place: "glued", lines: [`(记者 ${printed})`], names },
  };
  return forms[random.weighted({ own: 2, bare: 2, above: 2, bareAbove: 1, glued: 3 })] as Byline;
}
