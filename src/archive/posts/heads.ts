/** The last word of a post, as tables name it: 书记, 副县长. */
export interface Head {
  readonly word: string;
  /** Whether one person at a time has the post in its body. */
  readonly isSingle: boolean;
  /** Place among the posts of one body, 1 the highest. */
  readonly rank: number;
}

/** Heads of bodies: one holder each. */
const CHIEFS =
  "书记 县长 市长 区长 省长 州长 旗长 盟长 乡长 镇长 村长 街长 主任 主席 部长 局长 厅长 司长 处长 科长 课长 股长 署长 关长 所长 站长 院长 校长 园长 会长 理事长 社长 厂长 场长 行长 台长 馆长 团长 检察长 庭长 " +
  "秘书长 总经理 董事长 总裁 总编辑 总编 主编 政委 政治委员 司令员 参谋长 教导员 指导员 大队长 支队长 中队长 总队长 队长 组长 班长 局长 总工程师 总工 总会计师 总规划师 总设计师 审判长 支书 监事长 经理 主委 委员长 总理 督察长 总经济师 总农艺师 书记长 议长 总干事 执行长 指挥官 主任秘书";
/** Posts that several have at once. */
const MEMBERS =
  "顾问 常委 常务委员 委员 党组成员 党委委员 党工委委员 班子成员 负责人 负责同志 专职委员 调研员 巡视员 督学 督查专员 专员 主任科员 领导 执行董事 董事 监事 创始人 首席执行官 首席代表 总监 级领导干部 级干部 书记助理 县长助理 市长助理 区长助理 主任助理 局长助理 镇长助理 乡长助理 校长助理 院长助理 总经理助理 审判员 检察员 议员 参议 立委 立法委员 政务委员 参议员";

/** A group, no post of its own: 县领导, 副县级干部. Whoever belongs to it has a post that the words leave out. */
export const GROUP_HEADS: ReadonlySet<string> = new Set(["领导", "级领导干部", "级干部"]);

/** Words of several persons in a list, none of them said apart. */
export const VAGUE_HEADS: ReadonlySet<string> = new Set([...GROUP_HEADS, "班子成员", "负责人", "负责同志"]);

const chiefs = CHIEFS.split(" ");
const members = MEMBERS.split(" ");

/** What makes another word of a head before it or behind it: 常委会, 主任会议, 领导小组, 总书记. */
const OTHER_WORDS: ReadonlyMap<string, { readonly before?: RegExp; readonly behind?: RegExp }> = new Map(
  Object.entries({
    书记: { before: /总$/u, behind: /^(?:处|员|助理)/u },
    县长: { behind: /^(?:助理|级)/u },
    市长: { behind: /^助理/u },
    区长: { behind: /^助理/u },
    局长: { behind: /^助理/u },
    主任: { behind: /^(?:助理|务[做落抓完细]|科员|医师|护师|记者|编辑|检察官|法官)/u },
    主席: { before: /国家$/u, behind: /^[台团令]/u },
    委员: { behind: /^[长会]/u },
    顾问: { behind: /^[组团]/u },
    领导: { behind: /^(?:小组|下|干部|组|班子|同志|力|核心|责任|人|机构|和|作用|体制|工作|权|集体|批示)/u },
    组长: { behind: /^单位/u },
    支书: { behind: /^记/u },
    政委: { behind: /^员/u },
    总监: { behind: /^[票理制]/u },
    参议: { behind: /^[员院会]/u },
  }),
);

/** 总工会, 监事会, 主席会议: what a word of a head makes with 会 is a body or a meeting; 书记会见 is none. */
const ASSEMBLY = /^会(?![见同上后前谈商])/u;

/** All words, the longest first, by what they begin with: at most places of a text none does, and a table is asked faster than a pattern. */
const WORDS = new Map<number, string[]>();
for (const word of [...new Set([...chiefs, ...members])].sort((a, b) => b.length - a.length))
  WORDS.set(word.charCodeAt(0), [...(WORDS.get(word.charCodeAt(0)) ?? []), word]);
/** 1 for each UTF-16 unit that a word begins with. */
const BEGINS = new Uint8Array(1 << 16);
for (const unit of WORDS.keys()) BEGINS[unit] = 1;
const REACH = 4;

/** Last words of posts in a text, where they are no part of another word. */
export function findHeadWords(text: string): { readonly word: string; readonly index: number }[] {
  const found: { word: string; index: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (BEGINS[unit] === 0) continue;
    const word = WORDS.get(unit)?.find((each) => text.startsWith(each, index));
    // 总支书记: where 支书 is none, 书记 may be one.
    if (word === undefined || !isHead(word, text, index)) continue;
    found.push({ word, index });
    index += word.length - 1;
  }
  return found;
}

function isHead(word: string, text: string, index: number): boolean {
  const next = text.slice(index + word.length, index + word.length + REACH);
  if (ASSEMBLY.test(next)) return false;
  const { before, behind } = OTHER_WORDS.get(word) ?? {};
  return !before?.test(text.slice(Math.max(0, index - REACH), index)) && !behind?.test(next);
}

const HEADS: ReadonlyMap<string, Head> = new Map([
  ...members.map((word): [string, Head] => [word, { word, isSingle: false, rank: 4 }]),
  ...chiefs.map((word): [string, Head] => [word, { word, isSingle: true, rank: 1 }]),
]);

/** What the last word of a post says of it; 副 makes it one of several. */
export function readHead(printed: string): Head {
  const deputy = /^(?:常务|专职)?副/u.exec(printed)?.[0] ?? "";
  const head = HEADS.get(printed.slice(deputy.length)) ?? { word: printed, isSingle: false, rank: 5 };
  if (deputy === "") return head.word === "书记" && printed === "第一书记" ? { ...head, rank: 2 } : head;
  const isFirst = deputy.startsWith("常务");
  return { word: printed, isSingle: isFirst && head.isSingle, rank: isFirst ? 2 : 3 };
}
