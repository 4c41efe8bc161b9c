import { memo } from "../../memo.ts";
import type { ParsedArticle } from "../../model/article.ts";
import { fold } from "../../text/fold.ts";
import { nameLikelihood } from "../../text/person-name.ts";
import { surnameLength } from "../../text/surnames.ts";
import { spanAt } from "../pages/article-text.ts";

/** A person's name in an article, with what stands beside it. */
export interface NameMention {
  readonly name: string;
  /** What tells who is meant: `byline`, `post 县长`, `after 葛凯`, `before 孙飞`. */
  readonly contexts: readonly string[];
  /** The words it stands in, as printed. */
  readonly quote: string;
  readonly line: number;
}

/** Offices that stand before a name: `县委副书记、县长李晓军`. */
const OFFICES =
  "书记|县长|市长|省长|区长|镇长|乡长|主任|主席|部长|局长|组长|科长|处长|站长|所长|院长|校长|园长|会长|社长|厂长|行长|检察长|队长|秘书长|总经理|经理|董事长|总裁|委员|代表|巡视员|领导|同志|记者|通讯员";
/** `县委副书记葛凯`, `政府副县长王大凤参加`. */
const AFTER_OFFICE = new RegExp(`^(?<post>\\p{Script=Han}{0,16}?(?:${OFFICES}))(?<name>\\p{Script=Han}{2,3})$`, "u");
/** What many people are at once tells nobody from another. */
const COMMON_POST = /(?:领导|同志|记者|通讯员|委员|代表|经理|成员)$/;
/** Verbs and particles that follow a name at the end of a list. */
const AFTER_NAME =
  /(?:等|一同|一起|陪同|参加|出席|主持|先后|分别|带队|率队|深入|来到|前往|到|在|对|就|为|代表|汇报|介绍|讲话|发言|作|听取|调研|督导|检查|指出|强调|要求|表示|候选人)\p{Script=Han}*$/u;
const SEPARATORS = /(?<separator>[、,。;:!?()“”《》\s]|和|及)/u;

/** The people an article names in its bylines and beside offices and in lists. */
export function findNameMentions(article: ParsedArticle): NameMention[] {
  const byline = article.bylines.map((name) => ({
    name,
    contexts: ["byline"],
    quote: article.bylineAsPrinted ?? name,
    line: bylineLine(article),
  }));
  const named = article.paragraphs.flatMap(({ text, spans }) =>
    listMentions(text, (index) => spanAt(spans, index)?.line ?? 0),
  );
  return [...byline, ...named];
}

function bylineLine({ decisions, paragraphs }: ParsedArticle): number {
  const decision = decisions.findLast(({ rule }) => rule === "byline");
  return decision?.lines[0] ?? paragraphs.at(-1)?.spans.at(-1)?.line ?? 0;
}

/** A name read off one stretch between separators. */
interface Token {
  readonly name: string;
  readonly post: string | null;
}

function listMentions(text: string, lineAt: (index: number) => number): NameMention[] {
  const parts = fold(text).split(SEPARATORS);
  let end = 0;
  const starts = parts.map((part) => {
    end += part.length;
    return end - part.length;
  });
  const tokens = parts.map((part, i) => (i % 2 === 0 ? readToken(part) : null));
  return tokens.flatMap((token, i) => {
    if (!token) return [];
    const before = isList(parts[i - 1]) ? tokens[i - 2] : null;
    const after = isList(parts[i + 1]) ? tokens[i + 2] : null;
    if (!token.post && !before && !after) return [];
    const contexts = [
      ...(token.post && !COMMON_POST.test(token.post) ? [`post ${token.post}`] : []),
      ...(before ? [`after ${before.name}`] : []),
      ...(after ? [`before ${after.name}`] : []),
    ];
    const quote = parts.slice(Math.max(0, i - 2), i + 3).join("");
    return [{ name: token.name, contexts, quote, line: lineAt(starts[i] ?? 0) }];
  });
}

function isList(separator: string | undefined): boolean {
  return separator === "、" || separator === "和" || separator === "及";
}

/** A name alone, behind an office, or before a verb; null where there is none. Cheap tests first: most stretches are no names. */
function readToken(part: string): Token | null {
  if (part.length < 2 || part.length > 24) return null;
  const bare = part.replace(AFTER_NAME, "");
  if (isSurelyName(bare)) return { name: bare, post: null };
  const groups = AFTER_OFFICE.exec(bare)?.groups;
  const { post, name = "" } = groups ?? {};
  return post && isSurelyName(name) ? { name, post } : null;
}

const LEAST_LIKELIHOOD = 0.8;

/** Answers kept: the same people stand on page after page, and asking the dictionary is slow. */
const MOST_KEPT = 20_000;

const isLikelyName = memo((text: string) => nameLikelihood(text) >= LEAST_LIKELIHOOD, MOST_KEPT);

function isSurelyName(text: string): boolean {
  return text.length >= 2 && text.length <= 3 && surnameLength(text) > 0 && isLikelyName(text);
}
