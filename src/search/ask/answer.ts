import type { Facets, GroupEntry } from "../format/manifest.ts";
import type { IndexFault } from "./group-files.ts";
import {
  type FacetsByGroup,
  type Filters,
  filterHits,
  groupsToHits,
  type Hit,
  mostRelevantFirst,
  needsFacets,
  oldestFirst,
} from "./hits.ts";
import type { Query } from "./query.ts";
import type { GroupHits, Searcher } from "./searcher.ts";

/** Orders of results, by the names they have in addresses; the first is the usual one. */
export const SORTS = ["date-desc", "date-asc", "relevance"] as const;
/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

/** What is asked. */
export interface Request {
  readonly query: Query;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** What is known so far; `done` when no group is missing. */
export interface Answer {
  /** The query as it was read: of what can be read in two ways, the way that finds something. */
  readonly query: Query;
  readonly done: boolean;
  readonly groupsDone: number;
  readonly groups: number;
  /** Found for the query, whatever the filters, from the newest. */
  readonly found: readonly Hit[];
  /** What the filters leave, in the order asked. */
  readonly hits: readonly Hit[];
  /** Of the groups with hits; complete when done, unless a fault says otherwise. */
  readonly facets: FacetsByGroup;
  readonly faults: readonly IndexFault[];
}

/**
 * Searches and tells what is known: each time another group is done, in the order of time, and at the end in the order
 * asked. Shared by the browser and the terminal.
 */
export async function answerRequest(
  searcher: Searcher,
  request: Request,
  tell: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  const { asPrinted } = request.query;
  if (asPrinted) {
    const query = { terms: [asPrinted], excluded: [] };
    const answer = await answerReading(searcher, { ...request, query }, () => {}, signal);
    if (answer.found.length > 0) return answer;
  }
  return answerReading(searcher, request, tell, signal);
}

async function answerReading(
  searcher: Searcher,
  request: Request,
  tell: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  const groups = searcher.manifest.groups.length;
  const found: GroupHits[] = [];
  const facets = new Map<string, Facets>();
  const faults: IndexFault[] = [];
  const known = (done: boolean, order: (hits: Hit[]) => Hit[]): Answer => {
    const hits = groupsToHits(found.filter(Boolean));
    const groupsDone = found.filter(Boolean).length;
    const narrowed = order(filterHits(hits, request.filters, facets));
    return { query: request.query, done, groupsDone, groups, found: hits, hits: narrowed, facets, faults: [...faults] };
  };
  await searcher.search(
    request.query,
    (hits, place) => {
      found[place] = hits;
      if (hits.fault) faults.push(hits.fault);
      if (!signal?.aborted && !needsFacets(request.filters)) tell(known(false, (all) => all));
    },
    signal,
  );
  const held = found.filter((hits) => hits?.places.length > 0).map(({ group }) => group);
  if (needsFacets(request.filters) || request.sort === "date-asc") {
    await readFacets(searcher, held, facets, faults);
  }
  const scores = request.sort === "relevance" ? await scoreHits(searcher, held, request.query, faults) : undefined;
  return known(true, (hits) => {
    if (request.sort === "date-asc") return oldestFirst(hits, facets);
    return scores ? mostRelevantFirst(hits, scores) : hits;
  });
}

/** Reads the facets of groups into a map; a group whose facets cannot be read is a fault. */
export async function readFacets(
  searcher: Searcher,
  groups: readonly GroupEntry[],
  facets: Map<string, Facets>,
  faults: IndexFault[],
): Promise<void> {
  const missing = groups.filter(({ folder }) => !facets.has(folder));
  await Promise.all(
    missing.map(async (group) => {
      try {
        facets.set(group.folder, await searcher.files(group).facets());
      } catch (error) {
        faults.push(error as IndexFault);
      }
    }),
  );
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
