import type { Facets, GroupEntry, NamedPeople } from "../format/manifest.ts";
import type { Time } from "../format/time.ts";
import type { GroupFiles, IndexFault } from "./group-files.ts";
import {
  type Filters,
  filterHits,
  groupsToHits,
  type Hit,
  isNarrowed,
  type Known,
  mostRelevantFirst,
  needsFacets,
  oldestFirst,
} from "./hits.ts";
import { type Query, type TimeReading, textToQuery } from "./query.ts";
import type { GroupHits, Searcher } from "./searcher.ts";

/** Orders of results, by the names they have in addresses; the first is the usual one. */
export const SORTS = ["date-desc", "date-asc", "relevance"] as const;
/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

/** What one search asks: the query, what narrows it, and the order of the answer. */
export interface Request {
  readonly query: Query;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** What is known so far; `done` when no group is missing. */
export interface Answer {
  /** The query as it was read: of what can be read in two ways, the way that finds something. */
  readonly query: Query;
  /** The filters as asked, with the time that was typed where the query was read so. */
  readonly filters: Filters;
  /** Set where a term was read as a time. */
  readonly asTime?: TimeReading;
  readonly done: boolean;
  readonly groupsDone: number;
  readonly groups: number;
  /** Found for the query, whatever the filters, from the newest. */
  readonly found: readonly Hit[];
  /** What the filters leave, in the order asked. */
  readonly hits: readonly Hit[];
  /** What is known of the articles in groups with hits, as far as filters and order needed it; complete when done, unless a fault says otherwise. */
  readonly known: Known;
  readonly faults: readonly IndexFault[];
}

/**
 * Searches and tells what is known: each time another group is done, in the order of time, and at the end in the order
 * asked. Without a query, what the filters leave of all articles; without either, nothing. Shared by the browser and the terminal.
 */
export async function answerRequest(
  searcher: Searcher,
  request: Request,
  tell: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  const { asPrinted, asTime } = request.query;
  if (asPrinted) {
    const query = { terms: [asPrinted], excluded: [] };
    const answer = await answerReading(searcher, { ...request, query }, () => {}, signal);
    if (answer.found.length > 0) return answer;
  }
  const answer = await answerReading(searcher, request, tell, signal);
  if (!asTime || request.filters.period || answer.found.length + answer.faults.length > 0) return answer;
  const inTime = await answerRequest(searcher, readAsTime(request, asTime), tell, signal);
  return inTime.hits.length > 0 ? { ...inTime, asTime } : answer;
}

function readAsTime(request: Request, { period, rest }: TimeReading): Request {
  return { ...request, query: textToQuery(rest, true), filters: { ...request.filters, period } };
}

async function answerReading(
  searcher: Searcher,
  request: Request,
  tell: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  const groups = searcher.manifest.groups.length;
  const found: GroupHits[] = [];
  const known = {
    facets: new Map<string, Facets>(),
    people: new Map<string, NamedPeople>(),
    times: new Map<string, readonly Time[]>(),
  };
  const faults: IndexFault[] = [];
  const { query, filters, sort } = request;
  const answer = (done: boolean, order: (hits: Hit[]) => Hit[]): Answer => {
    const hits = groupsToHits(found.filter(Boolean));
    const groupsDone = found.filter(Boolean).length;
    const narrowed = order(filterHits(hits, filters, known));
    return { query, filters, done, groupsDone, groups, found: hits, hits: narrowed, known, faults: [...faults] };
  };
  if (query.terms.length + query.excluded.length === 0 && !isNarrowed(filters)) return answer(true, (all) => all);
  const needsMore = needsFacets(filters) || filters.people.length > 0 || filters.period !== null;
  await searcher.search(
    query,
    (hits, place) => {
      found[place] = hits;
      if (hits.fault) faults.push(hits.fault);
      if (!signal?.aborted && !needsMore) tell(answer(false, (all) => all));
    },
    signal,
  );
  const held = found.filter((hits) => hits?.places.length > 0).map(({ group }) => group);
  const reading = [
    ...(needsFacets(filters) ? [readFacets(searcher, held, known.facets)] : []),
    ...(filters.people.length > 0 ? [readPeople(searcher, held, known.people)] : []),
    ...(filters.period !== null || sort === "date-asc" ? [readTimes(searcher, held, known.times)] : []),
  ];
  faults.push(...(await Promise.all(reading)).flat());
  const scores = sort === "relevance" ? await scoreHits(searcher, held, query, faults) : undefined;
  return answer(true, (hits) => {
    if (sort === "date-asc") return oldestFirst(hits, known);
    return scores ? mostRelevantFirst(hits, scores) : hits;
  });
}

/** Reads the facets of groups into a map; gives the faults of those that cannot be read. */
export function readFacets(
  searcher: Searcher,
  groups: readonly GroupEntry[],
  facets: Map<string, Facets>,
): Promise<IndexFault[]> {
  return readMissing(searcher, groups, facets, (files) => files.facets());
}

/** Reads who is named in the articles of groups into a map; gives the faults of those that cannot be read. */
export function readPeople(
  searcher: Searcher,
  groups: readonly GroupEntry[],
  people: Map<string, NamedPeople>,
): Promise<IndexFault[]> {
  return readMissing(searcher, groups, people, (files) => files.people());
}

/** Reads the times of groups into a map; gives the faults of those that cannot be read. */
export function readTimes(
  searcher: Searcher,
  groups: readonly GroupEntry[],
  times: Map<string, readonly Time[]>,
): Promise<IndexFault[]> {
  return readMissing(searcher, groups, times, (files) => files.times());
}

async function readMissing<Value>(
  searcher: Searcher,
  groups: readonly GroupEntry[],
  known: Map<string, Value>,
  read: (files: GroupFiles) => Promise<Value>,
): Promise<IndexFault[]> {
  const faults: IndexFault[] = [];
  const missing = groups.filter(({ folder }) => !known.has(folder));
  await Promise.all(
    missing.map(async (group) => {
      try {
        known.set(group.folder, await read(searcher.files(group)));
      } catch (error) {
        faults.push(error as IndexFault);
      }
    }),
  );
  return faults;
}

async function scoreHits(
  searcher: Searcher,
  groups: readonly GroupEntry[],
  query: Query,
  faults: IndexFault[],
): Promise<((hit: Hit) => number) | undefined> {
  try {
    const scores = await searcher.score(groups, query.terms);
    const byGroup = new Map(groups.map((group, index) => [group.folder, scores[index]]));
    return ({ group, place }) => byGroup.get(group.folder)?.get(place) ?? 0;
  } catch (error) {
    faults.push(error as IndexFault);
    return undefined;
  }
}
