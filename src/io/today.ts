import { dayToEdtf } from "../text/edtf.ts";

/** The day where this computer stands, as EDTF. */
export function today(now = new Date()): string {
  return dayToEdtf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
