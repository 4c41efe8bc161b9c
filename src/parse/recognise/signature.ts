import { memo } from "../../memo.ts";
import { removeSpaces } from "../../text/characters.ts";
import { DAY_NUMBER } from "../../text/chinese-date.ts";
import { foldWidth } from "../../text/fold.ts";
import { isSpelledBySound, isStrangeName, nameLikelihood } from "../../text/person-name.ts";
import { textAfterLastStop } from "../../text/sentence.ts";
import { readAuthorLine, readTranslated } from "./author-line.ts";
import { readBracketedSignature, readBracketsAlone } from "./bracketed-signature.ts";
import { type Byline, readByline } from "./byline.ts";

/** A byline glued to the end of a text, decided. */
export interface GluedByline extends Byline {
  /** As printed, brackets included. */
  readonly printed: string;
  /** UTF-16 units of the text's end it takes, white space before it included. */
  readonly length: number;
  /** 0..1 */
  readonly confidence: number;
}

const LONGEST = 48;
const BRACKETED = /^[([【].*[)\]】]$/;

/** From here up a bare name is taken for a byline; below it stays in the text and is reported. */
const ENOUGH = 0.75;

function toConfidence(byline: Byline, isBracketed: boolean, signsElsewhere: boolean): number {
  if (byline.hasRole || signsElsewhere) return 0.97;
  const best = Math.max(...byline.names.map(nameLikelihood));
  if (isBracketed) return best >= 0.8 || byline.likelihood >= 0.8 ? 0.95 : 0.6;
  if (byline.names.length > 1) return best >= 0.8 ? 0.9 : 0.5;
  return best >= 0.8 ? 0.9 : 0.4;
}

/** A line of its own read as a signature: names and roles, what signs in brackets, authors by their posts. */
export function readSignature(text: string): Byline | undefined {
  const named = withoutDayOfWriting(text);
  return (
    readTranslated(text) ??
    readByline(named) ??
    readBracketedSignature(named) ??
    readAuthorLine(text) ??
    readLoneName(text) ??
    readBracketsAlone(text)
  );
}

/** Likelihood of a name alone on a line whose sounds are Tibetan, Uyghur or Mongolian. */
const BY_SOUND = 0.6;

/** `格桑多吉`: nothing but its sound and its place says that it is a name. */
function readLoneName(text: string): Byline | undefined {
  if (text.length !== 4 || !isStrangeName(text) || !isSpelledBySound(text)) return undefined;
  return { names: [text], hasRole: false, likelihood: BY_SOUND };
}

const OPENED = /[([【（][^)\]】）]*$/u;
/** `…？韩媒：`: whom the words behind a colon are of goes on. */
const LEADS_ON = /[:：]\s*$/u;

/** Words behind the last stop of `text` as a signature; a bracket that a column end left open leaves its names incomplete. */
export function readGlued(text: string, longest: number): (Byline & { readonly rest: string }) | undefined {
  return readRest(textAfterLastStop(text, longest));
}

/** `(段青 10月6日)`: when it was written, behind who wrote it. */
const DAY_OF_WRITING = new RegExp(
  String.raw`[ 　,，、](?:\d{4}年)?${DAY_NUMBER}月${DAY_NUMBER}日(?=[)）】\]]\s*$)`,
  "u",
);

function withoutDayOfWriting(text: string): string {
  return text.includes("日") ? text.replace(DAY_OF_WRITING, "") : text;
}

function readRest(rest: string | undefined): (Byline & { readonly rest: string }) | undefined {
  if (rest === undefined || rest.trim() === "" || OPENED.test(rest) || LEADS_ON.test(rest)) return undefined;
  const named = withoutDayOfWriting(rest);
  const byline = readByline(named) ?? readBracketedSignature(named);
  if (named === rest) return byline && { ...byline, rest };
  const dated = byline ?? readBracketsAlone(named);
  return dated && { ...dated, hasRole: true, rest };
}

/** Ends of texts that are kept: every step of reading a page asks for those of its texts. */
const MOST_KEPT = 500;

/** The words behind the last stop of a text, and the signature they are. */
const readEnd = memo((text: string) => {
  const words = textAfterLastStop(text, LONGEST);
  return { words, glued: readRest(words) };
}, MOST_KEPT);

/**
 * The signature behind the last stop of `text`, the last text of its article: `…对接交流。张倩倩`, `…(记者 张三)`,
 * `…。 张三 摄`. `signers` are the names that sign elsewhere on the page. Undefined where nothing there can be one; one that
 * {@link isSure} does not hold for should stay where it stands.
 */
export function findGluedByline(text: string, signers: ReadonlySet<string>): GluedByline | undefined {
  const { words, glued } = readEnd(text);
  if (!glued) return words?.trim() ? undefined : findBracketsBeforeStop(text);
  const { rest, ...byline } = glued;
  const printed = rest.trim();
  const signsElsewhere = byline.names.some((name) => signers.has(removeSpaces(name)));
  const length = text.length - text.lastIndexOf(rest);
  const isBracketed = BRACKETED.test(foldWidth(printed));
  const confidence = toConfidence(byline, isBracketed, signsElsewhere);
  return { ...byline, hasRole: byline.hasRole || (isBracketed && confidence >= ENOUGH), printed, length, confidence };
}

const BRACKETS_AT_END = /[(（【]([^()（）【】]{2,40})[)）】]。?\s*$/u;

/** `…圆满结束(记者 张三)。`, `…顺利推进(张三 摄)`: a signature in brackets that no stop precedes; it must name a role. */
function findBracketsBeforeStop(text: string): GluedByline | undefined {
  const tail = text.slice(-LONGEST);
  const match = BRACKETS_AT_END.exec(tail);
  const byline = match?.[1] === undefined ? undefined : readByline(match[1]);
  if (!match || !byline?.hasRole) return undefined;
  return { ...byline, printed: match[0].trim(), length: match[0].length, confidence: 0.95 };
}

/** Whether a glued byline is sure enough to be taken out of the text. */
export function isSure(byline: GluedByline): boolean {
  return byline.confidence >= ENOUGH;
}

/** Whether a sure signature stands behind the last sentence of `text`: `…盼望已久。(记者张三摄)`. */
export function endsSigned(text: string): boolean {
  const signature = findGluedByline(text, new Set());
  return signature !== undefined && isSure(signature);
}
