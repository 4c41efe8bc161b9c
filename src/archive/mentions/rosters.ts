import { findHeads, type ReadPost, readPostBefore } from "../posts/read-post.ts";

/** A body alone in its line, or as the headline of a list: `县政协`, `县人大常委会领导名单`. */
const BODY_ALONE =
  /^(?<body>(?:中共|政协)?\p{Script=Han}{0,6}?[省市县区旗州](?:委(?:员会)?|人大(?:常委会)?|人民代表大会常务委员会|(?:人民)?政府|政协|纪委|监委))(?:(?:新一届)?(?:领导)?(?:班子)?(?:组成人员|成员)?名单|(?:新一届)?领导(?:班子)?)?:?$/u;
/** A line that opens with a post and gives it to names. */
const MOST_HEAD = 8;

/** For each of an article's texts the body of the heading that it stands under in a list of who has which post; null where none does. */
export function bodiesAbove(texts: readonly string[]): (ReadPost | null)[] {
  let above: ReadPost | null = null;
  return texts.map((text) => {
    const body = BODY_ALONE.exec(text)?.groups?.["body"];
    if (body !== undefined) {
      above = readPostBefore(body, { start: body.length, head: "" }, 0).post;
      return null;
    }
    if (above !== null && findHeads(text.slice(0, MOST_HEAD))[0]?.start !== 0) above = null;
    return above;
  });
}

/** Nothing but short stretches and blanks up to the end: `丁一 司马光明 张 华`. */
const ROSTER =
  /^[: ]*(?:\p{Script=Han}{1,4}(?:·\p{Script=Han}{1,8})?(?:\([^()]{1,8}\))?(?: +|[、,]|(?=$|[。;])))+(?:$|[。;])/u;

/** Whether what stands behind a post is a list that blanks may part. */
export function isRoster(rest: string): boolean {
  return rest.includes(" ") && ROSTER.test(rest);
}
