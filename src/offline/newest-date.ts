import type { SiteFile } from "./site-file.ts";

const ISSUE_DATA_PATTERN = /^issues\/.*\.json$/;
/** `2025-04-03`, and the last day of `2025-03-27/2025-03-28`; not `XXXX-04-03`. */
const LAST_DAY_PATTERN = /(?:^|\/)(?<day>\d{4}(?:-\d\d){0,2})$/;

/**
 * The newest day that an article of the site is about (or the newest month or year, where no day is known), as EDTF; null when
 * no article has a known year. Read from the data beside each issue.
 */
export async function newestDate(site: readonly SiteFile[]): Promise<string | null> {
  let newest: string | null = null;
  for (const file of site.filter(({ path }) => ISSUE_DATA_PATTERN.test(path))) {
    const articles = JSON.parse(Buffer.from(await file.read()).toString("utf8")) as { date?: string | null }[];
    for (const { date } of articles) {
      const day = LAST_DAY_PATTERN.exec(date ?? "")?.groups?.["day"];
      if (day !== undefined && (newest === null || day > newest)) newest = day;
    }
  }
  return newest;
}
