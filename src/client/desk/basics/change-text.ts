import type { PageChange } from "../../../desk/view/page-view.ts";
import type { DeskWords } from "../../../desk/words/desk-words.ts";

/** A change of a page in words. */
export function changeText(words: DeskWords, change: PageChange): string {
  const { changed, labels, selected } = words;
  const label = (role: string) => labels[role] ?? role;
  switch (change.kind) {
    case "article-new":
    case "article-gone":
      return changed[change.kind](change.headline || words.untitled);
    case "headline":
      return changed.headline(change.was, change.now);
    case "byline":
    case "date":
      return changed[change.kind](change.headline || words.untitled, change.was, change.now);
    case "role":
      return changed.role(selected(change.first, change.last), label(change.was), label(change.now));
    case "moved":
      return changed.moved(selected(change.first, change.last), change.was, change.now);
    case "fact":
      return changed.fact(words.factNames[change.fact], change.was, change.now);
    case "text":
      return changed.text(change.line, change.was.replace(/\n/gu, " ⏎ "), change.now.replace(/\n/gu, " ⏎ "));
    case "repeat":
    case "no-repeat":
      return changed[change.kind](change.line);
    default:
      return changed[change.kind](change.line, change.next);
  }
}
