import type { ParsedArticle } from "../../model/article.ts";
import type { LineAccount } from "../../model/line.ts";
import type { ParsedPage } from "../../model/page.ts";
import type { PageChange } from "../view/page-view.ts";
import { lineRole, shownDate, toFacts } from "./page-view.ts";

/** An article with the line it is known by on both sides of a change: that of its headline, else its first. */
interface Known {
  readonly article: ParsedArticle;
  readonly line: number;
}

/** What of a page is another than before: articles, heads, places of lines, joins, dates, signatures. Empty where nothing is. */
export function pageChanges(before: ParsedPage, after: ParsedPage): PageChange[] {
  const [was, now] = [toKnown(before), toKnown(after)];
  return [
    ...factChanges(before, after),
    ...articleChanges(was, now),
    ...lineChanges(before, after),
    ...seamChanges(before, after),
    ...textChanges(before, after),
  ];
}

function factChanges(before: ParsedPage, after: ParsedPage): PageChange[] {
  const [was, now] = [toFacts(before), toFacts(after)];
  return (Object.keys(now) as (keyof typeof now)[]).flatMap((fact): PageChange[] =>
    was[fact] === now[fact] ? [] : [{ kind: "fact", fact, was: was[fact], now: now[fact] }],
  );
}

function toKnown({ articles, lines }: ParsedPage): Map<number, Known> {
  return new Map(
    articles.map((article, place) => {
      const own = lines.filter((line) => line.article === place);
      const line = (own.find(({ role }) => role === "headline") ?? own[0])?.number ?? 0;
      return [line, { article, line }];
    }),
  );
}

function articleChanges(was: ReadonlyMap<number, Known>, now: ReadonlyMap<number, Known>): PageChange[] {
  const changes: PageChange[] = [];
  for (const [line, { article }] of now) {
    const old = was.get(line)?.article;
    const { headline } = article;
    if (!old) changes.push({ kind: "article-new", headline, line });
    else {
      const parts = [
        ["headline", wholeHead(old), wholeHead(article)],
        ["date", shownDate(old) ?? "", shownDate(article) ?? ""],
        ["byline", old.bylines.join("、"), article.bylines.join("、")],
      ] as const;
      for (const [kind, before, after] of parts)
        if (before !== after) changes.push({ kind, headline, was: before, now: after });
    }
  }
  for (const [line, { article }] of was)
    if (!now.has(line)) changes.push({ kind: "article-gone", headline: article.headline, line });
  return changes;
}

function wholeHead({ kicker, headline, deck }: ParsedArticle): string {
  return [kicker, headline, deck].filter((part) => part !== null && part !== "").join(" / ");
}

/** Runs of lines that are something else now, or in another article. */
function lineChanges(before: ParsedPage, after: ParsedPage): PageChange[] {
  const changes: PageChange[] = [];
  const headOf = (page: ParsedPage, account: LineAccount | undefined) => {
    const article = account?.article ?? null;
    return article === null ? null : (page.articles[article]?.headline ?? "");
  };
  for (const [index, account] of after.lines.entries()) {
    const old = before.lines[index];
    if (!old || old.role === "blank" || account.role === "blank") continue;
    const [first, last] = [account.number, account.number];
    const [roleWas, roleNow] = [lineRole(before, old), lineRole(after, account)];
    if (roleWas !== roleNow) addRun(changes, { kind: "role", first, last, was: roleWas, now: roleNow }, after);
    const [was, now] = [headOf(before, old), headOf(after, account)];
    const isHead = account.role === "headline" || old.role === "headline";
    if (was !== now && !isHead && lineOfHead(before, old) !== lineOfHead(after, account))
      addRun(changes, { kind: "moved", first, last, was, now }, after);
    if ((old.repeats === undefined) !== (account.repeats === undefined))
      changes.push({ kind: account.repeats === undefined ? "no-repeat" : "repeat", line: account.number });
  }
  return changes;
}

/** Line that the article of a line is known by; 0 for none. */
function lineOfHead({ lines }: ParsedPage, { article }: LineAccount): number {
  if (article === null) return 0;
  const own = lines.filter((line) => line.article === article);
  return (own.find(({ role }) => role === "headline") ?? own[0])?.number ?? 0;
}

/** Adds a change of a line; to the run before it, where that says the same and only blank lines stand between. */
function addRun(
  changes: PageChange[],
  change: Extract<PageChange, { kind: "role" | "moved" }>,
  { lines }: ParsedPage,
): void {
  const place = changes.findLastIndex(({ kind }) => kind === change.kind);
  const last = changes[place];
  const isSame =
    last && (last.kind === "role" || last.kind === "moved") && last.was === change.was && last.now === change.now;
  const isNext = isSame && lines.slice(last.last, change.first - 1).every(({ role }) => role === "blank");
  if (isSame && isNext) changes[place] = { ...last, last: change.last } as PageChange;
  else changes.push(change);
}

/** Lines that stand one behind the other in one paragraph, or in one article. */
interface Neighbours {
  readonly joined: ReadonlySet<string>;
  readonly follow: ReadonlySet<string>;
}

function toNeighbours({ articles }: ParsedPage): Neighbours {
  const joined = new Set<string>();
  const follow = new Set<string>();
  for (const { paragraphs } of articles) {
    let last: number | undefined;
    for (const { spans } of paragraphs) {
      spans.forEach(({ line }, place) => {
        if (last !== undefined && last !== line) {
          follow.add(`${last} ${line}`);
          if (place > 0) joined.add(`${last} ${line}`);
        }
        last = line;
      });
    }
  }
  return { joined, follow };
}

function seamChanges(before: ParsedPage, after: ParsedPage): PageChange[] {
  const [was, now] = [toNeighbours(before), toNeighbours(after)];
  const toChange = (kind: "joined" | "parted" | "follows", key: string): PageChange => {
    const [line = 0, next = 0] = key.split(" ").map(Number);
    return { kind, line, next };
  };
  const joined = [...now.joined].filter((key) => !was.joined.has(key));
  const parted = [...was.joined].filter((key) => !now.joined.has(key) && now.follow.has(key));
  // Where a run was put, its new neighbours tell; text that only closed up behind it does not.
  const follows = [...now.follow].filter((key) => {
    const [line = 0, next = 0] = key.split(" ").map(Number);
    return !was.follow.has(key) && next < line && !now.joined.has(key);
  });
  return [
    ...joined.map((key) => toChange("joined", key)),
    ...parted.map((key) => toChange("parted", key)),
    ...follows.map((key) => toChange("follows", key)),
  ];
}

/** Words that are read otherwise, by the acts that say so. */
function textChanges(before: ParsedPage, after: ParsedPage): PageChange[] {
  const known = new Set((before.acts ?? []).filter(holds).map(({ act }) => act.id));
  const still = new Set((after.acts ?? []).filter(holds).map(({ act }) => act.id));
  const toText = ({ acts = [] }: ParsedPage, others: ReadonlySet<string>, isBack: boolean) =>
    acts.flatMap((placed): PageChange[] => {
      const { act, lines } = placed;
      if (!holds(placed) || others.has(act.id)) return [];
      if (act.act !== "misread" && act.act !== "missing" && act.act !== "erratum") return [];
      const [was, now] = [act.act === "missing" ? "" : act.quote.exact, act.to];
      return [{ kind: "text", line: lines[0] ?? 0, was: isBack ? now : was, now: isBack ? was : now }];
    });
  return [...toText(after, known, false), ...toText(before, still, true)];
}

function holds({ outcome }: NonNullable<ParsedPage["acts"]>[number]): boolean {
  return outcome === "applied" || outcome === "moved";
}
