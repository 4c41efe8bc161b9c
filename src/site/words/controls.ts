/** What the buttons say that script adds to pages; pages themselves do not hold them. */
const zhHans = {
  switches: {
    direction: { label: (now: string) => `版式：${now}`, names: ["横排", "竖排"] },
    pinyin: { label: (now: string) => `生僻字注音：${now}`, names: ["无", "有"] },
    size: { label: (now: string) => `字号：${now}`, names: ["标准", "大", "特大"] },
    scheme: { label: (now: string) => `明暗：${now}`, names: ["随系统", "浅色", "深色"] },
  },
  taking: {
    text: "复制全文",
    citation: "复制引文",
    clip: "剪下全文",
    docx: "下载 Word",
    txt: "下载 TXT",
    md: "下载 Markdown",
  },
  taken: "好了",
  notTaken: "浏览器未允许",
  copyQuote: "复制选段与引文",
  clipQuote: "剪下选段",
  /** What buttons that cut something out say when they did, or did not. */
  clip: {
    kept: "已收入剪报",
    known: "剪报里已有",
    closed: "浏览器不许保存",
    full: "浏览器存满了，没有存",
  },
  clippings: "我的剪报",
  copy: "复制",
  copied: "已复制",
  download: "下载",
};

const en: typeof zhHans = {
  switches: {
    direction: { label: (now) => `Lines: ${now}`, names: ["horizontal", "vertical"] },
    pinyin: { label: (now) => `Pinyin over rare characters: ${now}`, names: ["no", "yes"] },
    size: { label: (now) => `Text: ${now}`, names: ["standard", "large", "largest"] },
    scheme: { label: (now) => `Colours: ${now}`, names: ["as the system", "light", "dark"] },
  },
  taking: {
    text: "Copy the text",
    citation: "Copy the citation",
    clip: "Clip the article",
    docx: "Save as Word",
    txt: "Save as text",
    md: "Save as Markdown",
  },
  taken: "Done",
  notTaken: "The browser refused",
  copyQuote: "Copy the passage with its citation",
  clipQuote: "Clip the passage",
  clip: {
    kept: "Clipped",
    known: "Clipped before",
    closed: "The browser keeps nothing",
    full: "The browser is full: not kept",
  },
  clippings: "My clippings",
  copy: "Copy",
  copied: "Copied",
  download: "Download",
};

/** What controls of a page say, by the language of its interface. */
export function controlsWordsFor(language: string): typeof zhHans {
  return language === "en" ? en : zhHans;
}
