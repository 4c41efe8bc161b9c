/** A line that ends with what is done to all that stand in lines of their own below it: `任命:`, `会议决定免去以下同志:`. */
const OPENS = /(?:^|[。;,、:]|决定|同意|通过)(?<verb>任命|免去|免除|聘任)(?:(?:以下|下列)(?:同志|人员))?:?$/u;
const MOST_OPENING = 20;
/** Somebody and a post: `赵砚秋为县教育局局长;`, `钱望舒的县教育局局长职务。`. */
const ITEM = /^[^。;:]{2,40}?[为任的]/u;

/** For each of an article's texts the verb that a line above gives to it; empty where none does. Blank texts end nothing. */
export function verbsAbove(texts: readonly string[]): string[] {
  let verb = "";
  return texts.map((text) => {
    const opened = OPENS.exec(text.slice(-MOST_OPENING))?.groups?.["verb"];
    if (opened !== undefined) {
      verb = opened;
      return "";
    }
    const above = verb !== "" && ITEM.test(text) ? verb : "";
    if (above === "" || text.endsWith("。")) verb = "";
    return above;
  });
}
