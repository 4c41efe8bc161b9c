import type { ArticleRef } from "../article/article-ref.ts";

/** From the oldest event to the newest; what has no year first, by the day of the year. Equal days keep the order of the archive. */
export function compareByDate(a: ArticleRef, b: ArticleRef): number {
  const [keyA, keyB] = [dateKey(a), dateKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function dateKey({ date }: ArticleRef): string {
  if (date.edtf !== null) return date.edtf.replace("XXXX", "");
  return date.year === null ? "" : `${date.year}-${String(date.month ?? 99).padStart(2, "0")}-99`;
}

/** Whether the year of an article is known. */
export function hasYear({ date }: ArticleRef): boolean {
  return date.edtf === null ? date.year !== null : !date.edtf.startsWith("X");
}
