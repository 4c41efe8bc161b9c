/** Signs that Windows, macOS or Linux do not allow in a file name, and white space. */
const FORBIDDEN_PATTERN = /[\\/:*?"<>|\s\p{C}]+/gu;
/** Much longer names do not fit where the folder itself stands deep. */
const LONGEST_NAME = 60;

/**
 * Name of a package without its ending: of the newspaper, and the newest date its articles are about, so that the same
 * archive gives the same name on whatever day it is packed.
 *
 * `packageName("绛县县报存档", "2025-04-03")` → `绛县县报存档-2025-04-03`
 *
 * @param date `undated` stands for null.
 */
export function packageName(newspaper: string, date: string | null): string {
  const name = [...newspaper.replace(FORBIDDEN_PATTERN, "_").replace(/^[._]+|[._]+$/g, "")]
    .slice(0, LONGEST_NAME)
    .join("");
  return `${name || "archive"}-${date ?? "undated"}`;
}

const EPOCH_PATTERN = /^\d{1,12}$/;

/**
 * The day that `SOURCE_DATE_EPOCH` names, in UTC, for those who want the day of the build in the name; undefined when
 * it is not set. Throws when it is not a number of seconds.
 */
export function sourceDate(epoch: string | undefined): string | undefined {
  if (epoch === undefined || epoch === "") return undefined;
  if (!EPOCH_PATTERN.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is ${epoch}; it must be seconds since 1970.`);
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
