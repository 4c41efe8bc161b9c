import type { PageLine } from "../page/page-line.ts";
import { readPlainWords } from "../recognise/plain-words.ts";
import type { Furniture } from "./furniture.ts";

const LONGEST = 120;
const WHERE = /^(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?(?:位置|所在位置)(?:是|在)? ?[:：] ?/u;
const HOME = /^(?:.{0,10}(?:首页|主页)|.{2,14}(?:网|在线|论坛|社区|频道|新闻|日报|政府|门户))$/u;
const LEAF = /^(?:正文|详情|内容|详细内容|正文内容|看帖|列表|文章|新闻详情)$/u;
const ARROWS = / ?(?:>+|›|»|→|->|—>|_>) ?/u;
const SLASHES = / ?[/|\\] ?/u;
const LONGEST_PART = 16;
/** So many parts between arrows are a path whatever they are. */
const FEWEST_PARTS = 3;
/** The last part may be the article's title. */
const LONGEST_LAST = 60;
const PROSE = /[。;!?]/u;
/** Every path holds one of these; asked first, as most lines are text. */
const SIGN = /[>›»→/|\\]|位置/;

const CRUMBS: Furniture = { role: "furniture", rule: "web-chrome", reason: "path of a web page", place: "over" };

/** `青河在线_青河新闻_渡口_水闸`: the title of a page as programs make it of the names and words of its site. */
const KEYWORDS = /^[^_。,]{2,14}(?:_[^_。,]{2,14}){3,}$/u;
const BAR: Furniture = { role: "furniture", rule: "web-chrome", reason: "words of a site in the bar of a browser" };

/** `登录 -> 注册 -> 回复主题`: controls behind the path of a forum. */
const FEWEST_CONTROLS = 2;

function endsWithControls(parts: readonly string[]): boolean {
  return parts.length > FEWEST_CONTROLS && readPlainWords(parts.slice(-FEWEST_CONTROLS).join(" "))?.isControl === true;
}

/** `首页 > > 正文`: a channel without a name leaves its place in the path empty. */
function splitPath(path: string): string[] {
  const parts = path.split(ARROWS);
  return HOME.test(parts[0] ?? "") ? parts.filter((part) => part !== "") : parts;
}

function isPath(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? "";
  return (
    parts.length >= 2 &&
    parts.slice(0, -1).every((part) => part !== "" && part.length <= LONGEST_PART) &&
    last.length <= LONGEST_LAST
  );
}

/** `首页 > 新闻 > 正文`, `您现在的位置:首页 >> 政务`, `首页 / 社会`: where a page stands on its site. */
export function findCrumbs({ folded }: PageLine): Furniture | undefined {
  if (KEYWORDS.test(folded)) return BAR;
  if (folded.length > LONGEST || !SIGN.test(folded) || PROSE.test(folded)) return undefined;
  const path = folded.replace(WHERE, "");
  if (path.length < folded.length && path.length <= LONGEST_LAST) return CRUMBS;
  const byArrows = splitPath(path);
  if (endsWithControls(byArrows)) return CRUMBS;
  if (isPath(byArrows)) {
    const [first = "", last = ""] = [byArrows[0], byArrows.at(-1)];
    return HOME.test(first) || LEAF.test(last) || byArrows.length >= FEWEST_PARTS ? CRUMBS : undefined;
  }
  const bySlashes = path.split(SLASHES);
  return isPath(bySlashes) && /^(?:.{0,10}首页|主页)$/u.test(bySlashes[0] ?? "") ? CRUMBS : undefined;
}
