import type { PrintedDate } from "../../model/date.ts";
import { dayOfYear } from "../../text/edtf.ts";
import { readNearDay } from "../../text/near-day.ts";
import { isAttribute } from "./background-day.ts";
import type { Dateline } from "./dateline.ts";
import { type EventDay, findEventDay } from "./event-day.ts";

/** Days that the event of a wire may lie before its sending; a day farther off is of something else. */
const MOST_LAG = 10;
const LONGEST_MONTH = 31;
/** Characters behind a day that tell what it is the day of. */
const REACH = 40;

/** Month and day as far as words print them. */
interface PartialDay {
  readonly month: number | undefined;
  readonly day: number;
}

function readDay(text: string, { start, end, date }: EventDay): PartialDay | undefined {
  if (date?.start.day !== undefined) return { month: date.start.month, day: date.start.day };
  const near = readNearDay(text.slice(start, end));
  return near && "day" in near ? { month: undefined, day: near.day } : undefined;
}

/** Days from one to the other; where a month is not printed, as few as there can be. */
function lagOf(event: PartialDay, sent: PartialDay): number {
  if (event.month !== undefined && sent.month !== undefined)
    return dayOfYear(sent.month, sent.day) - dayOfYear(event.month, event.day);
  return sent.day - event.day + (event.day > sent.day ? LONGEST_MONTH : 0);
}

/** The day that the text of a wire prints for its event, where it is not that of sending; month and year are the wire's. */
function findDayBefore(text: string, sending: EventDay, found: EventDay): EventDay | undefined {
  const [event, sent] = [readDay(text, found), readDay(text, sending)];
  if (!event || !sent) return undefined;
  const lag = lagOf(event, sent);
  if (lag <= 0 || lag > MOST_LAG) return undefined;
  if (found.date || !sending.date || event.day > sent.day) return found;
  return { ...found, date: { start: { ...sending.date.start, day: event.day } } };
}

/** Whether a lead's day is that of an event which a wire of the day `sent` reports: the same, or one some days before. */
export function isNewsBefore({ date }: EventDay, sent: PrintedDate | null): boolean {
  const [event, sending] = [date?.start, sent?.start];
  if (event?.day === undefined || sending?.day === undefined) return false;
  const lag = dayOfYear(sending.month, sending.day) - dayOfYear(event.month, event.day);
  return lag >= 0 && lag <= MOST_LAG;
}

/** The day in the dateline; a bare one at the start of the lead may tell of something else. */
function findOwnDay(text: string, dateline: Dateline | undefined): EventDay | undefined {
  if (!dateline?.dateAt) return undefined;
  const isBare = dateline.credit === null && dateline.names.length === 0;
  if (isBare && isAttribute(text.slice(dateline.dateAt.end, dateline.dateAt.end + REACH))) return undefined;
  return { ...dateline.dateAt, date: dateline.date };
}

/**
 * The day of an article's news: the one in its dateline, else the first that its lead gives to its event, 近日 or not; of a wire the
 * day of the event goes before that of sending. Undefined where no day and no word for one is printed.
 *
 * @param text the lead, as it is read; `dateline` is the one that opens it, `year` that of the page where it is known
 */
export function findNewsDay(
  text: string,
  dateline: Dateline | undefined,
  year: number | undefined,
): EventDay | undefined {
  const own = findOwnDay(text, dateline);
  const namesDay = own && (own.date !== null || readNearDay(text.slice(own.start, own.end)) !== undefined);
  if (namesDay && !dateline?.isWireDay) return own;
  const end = dateline?.end ?? 0;
  const day = findEventDay(text.slice(end), year);
  const found = day && { start: end + day.start, end: end + day.end, date: day.date };
  if (!own || !found) return own ?? found;
  return namesDay ? (findDayBefore(text, own, found) ?? own) : found.date ? found : own;
}
