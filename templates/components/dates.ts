import { memoOfObject } from "../../src/memo.ts";
import { type EventDate, edtfToDays, eventDateText } from "../../src/site/article/event-date.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { bracketed } from "./bracketed.ts";

/** An event date in words, with its machine form where a day of a known year is meant. */
export function eventTime({ words }: View, date: EventDate): Html {
  return timeOf(date, words);
}

/** An article stands in the list of everybody whom it names. */
const timeOf = memoOfObject((date: EventDate, words: View["words"]): Html => {
  const text = bracketed(eventDateText(date, words));
  const [first] = edtfToDays(date.edtf);
  const known = first && first.year !== null && first.day !== null && date.edtf !== null;
  return known ? html`<time datetime="${date.edtf?.split("/")[0]}">${text}</time>` : text;
});
