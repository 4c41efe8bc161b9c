import type { FrontMatter, SourceText } from "../../model/source.ts";

/**
 * The text of a raw file with these facts in its front matter: keys that it had keep their lines, those that are given
 * again are replaced, everything below stays as it is.
 */
export function withFrontMatter(source: SourceText, facts: Partial<FrontMatter>): string {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  const isReplaced = (line: string) => given.some(([key]) => line.startsWith(`${key}:`));
  const kept = source.lines.slice(1, Math.max(source.frontMatterLineCount - 1, 1)).filter((line) => !isReplaced(line));
  const added = given.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const rest = source.lines.slice(source.frontMatterLineCount);
  const own = source.frontMatterLineCount > 0 ? kept : [];
  return [...["---", ...own, ...added, "---"], ...rest].map((line) => `${line}\n`).join("");
}
