/** An article as a county paper prints it, made up: what it says means nothing, how its characters are spread does. */
export interface GeneratedArticle {
  readonly headline: string;
  readonly section: string | null;
  readonly byline: string | null;
  /** EDTF day. */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** What the archive to be generated is like. */
export interface GeneratorOptions {
  readonly count: number;
  /** Years the articles are spread over, evenly; 1 a 550 articles by default. */
  readonly years?: number;
  /** First year; 2007 by default. */
  readonly firstYear?: number;
  /** Same seed, same articles. */
  readonly seed?: number;
  /** Mean characters of an article; 512 by default. */
  readonly length?: number;
}

const LEXICON_SIZE = 40_000;
/** Above 1, frequent words are more frequent than Zipf's law has them, as official prose repeats itself. */
const ZIPF_BEND = 1.1;
const REPORTER_COUNT = 40;
const SECTIONS = ["要闻", "综合新闻", "乡镇动态", "党建园地", "文化旅游", "民生"];
/** Words that county papers use most; they take the first ranks, as they do in print. */
const USUAL_WORDS = (
  "的 和 在 要 了 全县 工作 县委 发展 会议 建设 项目 推进 落实 加强 进一步 组织 领导 乡镇 农村 群众 干部 服务 问题 " +
  "重点 企业 产业 召开 提高 强调 指出 要求 单位 部门 振兴 乡村 生态 环境 教育 安全 生产 经济 社会 " +
  "治理 基层 党建 学习 贯彻 精神 十九大 二十大 高质量 人民 政府 检查 调研 情况 同志 主持 出席 参加 深入 实地 查看 详细 " +
  "了解 近年来 截至 目前 万元 亿元 增长 全面 坚持 坚决 扎实 有力 持续 不断 加快 实现 目标 任务 责任 措施 机制 制度"
).split(" ");
const SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢";
/** Posts that are written before a name alone: among the words they would make a person of whatever word comes next. */
const POSTS = (
  "县委书记 县长 县委副书记 副县长 县委常委、宣传部部长 县委常委、组织部部长 县人大常委会主任 县政协主席 县教育局局长 " +
  "县农业农村局局长 县水利局副局长 南坪镇党委书记 南坪镇镇长 北山乡党委书记 北山乡乡长 柳河村党支部书记"
).split(" ");
/** An archive names the same few hundred people again and again. */
const OFFICIAL_COUNT = 300;
const NUMBER_UNITS = ["个", "名", "万元", "亿元", "亩", "%", "公里", "户", "余人"];

/**
 * Articles in date order. The characters are those of GB 2312's first level, the words a lexicon of 40,000, both
 * used about as often as ranks are in real text (Zipf). The number of different pairs of characters grows with the
 * text much as it does in print: 8,000 in 15,000 characters (the five real pages: 6,800), 410,000 in 5 million.
 */
export function* generateArticles(options: GeneratorOptions): Generator<GeneratedArticle> {
  const { count, seed = 1, length = 512, firstYear = 2007 } = options;
  const years = options.years ?? Math.max(1, Math.ceil(count / 550));
  const writer = new Writer(seed);
  for (let index = 0; index < count; index++) {
    const place = (index * years) / count;
    const day = Math.floor((place % 1) * 365);
    yield writer.article(firstYear + Math.floor(place), day, length);
  }
}

/** One raw page of several articles, as the recognition software writes it: headlines with marks, a blank line between paragraphs. */
export function articlesToPage(articles: readonly GeneratedArticle[]): string {
  const blocks = articles.flatMap(({ headline, byline, paragraphs }) => [
    `# ${headline}`,
    ...paragraphs,
    ...(byline === null ? [] : [byline]),
  ]);
  return `${blocks.join("\n\n")}\n`;
}

/** Draws words, names and numbers and sets them as a paper would. */
class Writer {
  readonly #random: () => number;
  readonly #lexicon: readonly string[];
  readonly #reporters: readonly string[];
  /** Posts with names. */
  readonly #officials: readonly string[];
  readonly #characters: readonly string[];

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.#characters = shuffle(commonCharacters(), this.#random);
    this.#lexicon = [...USUAL_WORDS, ...Array.from({ length: LEXICON_SIZE }, () => this.#newWord())];
    this.#reporters = Array.from({ length: REPORTER_COUNT }, () => this.#name());
    this.#officials = Array.from({ length: OFFICIAL_COUNT }, (_, i) => `${POSTS[i % POSTS.length]}${this.#name()}`);
  }

  article(year: number, dayOfYear: number, length: number): GeneratedArticle {
    const date = dayToDate(year, dayOfYear);
    const [, month = "", day = ""] = date.split("-");
    const total = length * (0.25 + 1.2 * this.#random());
    const paragraphs = [`本报讯 ${Number(month)}月${Number(day)}日,${this.#sentence()}${this.#sentence()}`];
    for (let written = paragraphs[0]?.length ?? 0; written < total; written += paragraphs.at(-1)?.length ?? 0) {
      paragraphs.push(Array.from({ length: 1 + this.#rank(4) }, () => this.#sentence()).join(""));
    }
    return {
      headline: this.#headline(),
      section: this.#random() < 0.3 ? (SECTIONS[this.#rank(SECTIONS.length)] ?? null) : null,
      byline: this.#random() < 0.8 ? (this.#reporters[this.#rank(REPORTER_COUNT)] ?? null) : null,
      date,
      paragraphs,
    };
  }

  #headline(): string {
    return Array.from({ length: 4 + Math.floor(this.#random() * 5) }, () => this.#word()).join("");
  }

  #sentence(): string {
    const clauses = Array.from({ length: 2 + Math.floor(this.#random() * 4) }, () => this.#clause());
    return `${clauses.join(this.#random() < 0.7 ? "," : "、")}。`;
  }

  #clause(): string {
    const words = Array.from({ length: 3 + Math.floor(this.#random() * 6) }, () => this.#word());
    const drawn = this.#random();
    if (drawn < 0.04) words.unshift(`${this.#officials[this.#rank(OFFICIAL_COUNT)] ?? ""}指出`);
    else if (drawn < 0.08) words.unshift(this.#name());
    else if (drawn < 0.14) words.splice(1, 0, this.#number());
    else if (drawn < 0.18) words.splice(1, 2, `“${words.slice(1, 3).join("")}”`);
    return words.join("");
  }

  #number(): string {
    const value = this.#random() < 0.5 ? Math.floor(this.#random() * 1000) : (this.#random() * 100).toFixed(1);
    return `${value}${NUMBER_UNITS[this.#rank(NUMBER_UNITS.length)] ?? ""}`;
  }

  #word(): string {
    return this.#lexicon[this.#rank(this.#lexicon.length)] ?? "";
  }

  #name(): string {
    const surname = SURNAMES[this.#rank(SURNAMES.length)] ?? "";
    return surname + this.#character() + (this.#random() < 0.7 ? this.#character() : "");
  }

  #newWord(): string {
    const drawn = this.#random();
    const length = drawn < 0.75 ? 2 : drawn < 0.9 ? 3 : 4;
    return Array.from({ length }, () => this.#character()).join("");
  }

  #character(): string {
    return this.#characters[this.#rank(this.#characters.length)] ?? "";
  }

  /** A rank below `size`, drawn about as often as Zipf's law says. */
  #rank(size: number): number {
    return Math.min(size - 1, Math.floor((size + 4) ** (this.#random() ** ZIPF_BEND) * 1.2) - 1);
  }
}

/** The 3,755 characters of GB 2312's first level, by their place in the standard's table. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder("gb18030");
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      characters.push(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  return characters;
}

function shuffle<Item>(items: Item[], random: () => number): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] as Item;
    items[last] = items[other] as Item;
    items[other] = kept;
  }
  return items;
}

/** EDTF day of the nth day of a year, by a calendar of its own: no time zone. */
function dayToDate(year: number, dayOfYear: number): string {
  return new Date(Date.UTC(year, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
