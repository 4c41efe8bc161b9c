/** Look-alikes of the radicals block that NFKC leaves as they are, each followed by the character it stands for. */
const LOOK_ALIKES = new Map(
  "⺟母 ⺠民 ⺮竹 ⺴罒 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟"
    .split(" ")
    .map((pair) => [[...pair][0], [...pair][1]] as const),
);

/** Characters without a look of their own: joiners, marks of direction and of variation, soft hyphens, byte-order marks. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;

/**
 * What two texts have in common that a reader would call the same: without white space and unseen characters, full-width
 * forms as half-width ones, look-alike radicals and vertical brackets as the plain characters. A missing text is the empty one.
 */
export function asRead(text: string | null | undefined): string {
  return [...(text ?? "").normalize("NFKC")]
    .map((character) => LOOK_ALIKES.get(character) ?? character)
    .join("")
    .replace(UNSEEN, "")
    .replace(/\s/g, "");
}
