import type { FrontMatter, SourceText } from "../../model/source.ts";

/** Whether a line of front matter goes on with the value of a key above it: it is set in, or blank inside a value of several lines. */
const GOES_ON = /^(?:\s|$)/u;

/** The lines of front matter without those of the given keys: the key's own, and what its value takes below it. */
function withoutKeys(lines: readonly string[], keys: readonly string[]): string[] {
  let isDropped = false;
  return lines.filter((line) => {
    if (!GOES_ON.test(line)) isDropped = keys.some((key) => line.startsWith(`${key}:`));
    return !isDropped;
  });
}

/**
 * The text of a raw file with these facts in its front matter: keys that it had keep their lines, those that are given
 * again are replaced, everything below stays as it is.
 */
export function withFrontMatter(source: SourceText, facts: Partial<FrontMatter>): string {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  const own = withoutKeys(
    source.lines.slice(1, Math.max(source.frontMatterLineCount - 1, 1)),
    given.map(([key]) => key),
  );
  const added = given.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const rest = source.lines.slice(source.frontMatterLineCount);
  return [...["---", ...own, ...added, "---"], ...rest].map((line) => `${line}\n`).join("");
}
