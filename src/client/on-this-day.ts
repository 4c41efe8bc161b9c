interface Day {
  readonly key: string;
  readonly link: HTMLAnchorElement;
}

/** Says which day it is, links the same day of other years, and the nearest days before and after it that have articles,
 * with the headlines of today, or of the nearest day before. */
export function showToday(line: HTMLElement, now: Date): void {
  const days = [...document.querySelectorAll<HTMLAnchorElement>(".sheets .cal td a")].map(toDay);
  if (days.length === 0) return;
  const today = `${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  const same = days.find(({ key }) => key === today);
  const before = days.filter(({ key }) => key < today).at(-1) ?? days.at(-1);
  const after = days.find(({ key }) => key > today) ?? days[0];
  const name = now.toLocaleDateString(document.documentElement.lang, { month: "long", day: "numeric" });
  line.append((line.dataset["is"] ?? "{}").replace("{}", name));
  line.hidden = false;
  if (same) addLink(line, "{}", same);
  else line.append(` ${line.dataset["none"] ?? ""}`);
  if (before && before !== same) addLink(line, line.dataset["before"], before);
  if (after && after !== same) addLink(line, line.dataset["after"], after);
  same?.link.setAttribute("aria-current", "date");
  const headlines = document.querySelector(`.sheets li[data-day="${(same ?? before)?.key}"]`)?.cloneNode(true);
  if (headlines) line.after(listOf(headlines));
}

/** What happened today, or on the day nearest before it, as the list of all days has it. */
function listOf(item: Node): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "list";
  list.append(item);
  return list;
}

function toDay(link: HTMLAnchorElement): Day {
  return { key: /(\d\d-\d\d)\.html/.exec(link.href)?.[1] ?? "", link };
}

/** A link to a day, named as its cell in the calendar is for readers who do not see it: `4月3日，2篇`. */
function addLink(line: HTMLElement, words: string | undefined, { link }: Day): void {
  const copy = document.createElement("a");
  copy.className = "nw";
  copy.href = link.href;
  copy.textContent = (words ?? "{}").replace("{}", link.getAttribute("aria-label") ?? link.textContent ?? "");
  line.append(" ", copy);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
