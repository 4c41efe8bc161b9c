import { type Answer, readFacets, readPeople, readTimes } from "../../search/ask/answer.ts";
import type { IndexFault } from "../../search/ask/group-files.ts";
import { countPeople, type Known } from "../../search/ask/hits.ts";
import type { Searcher } from "../../search/ask/searcher.ts";
import type { GroupEntry } from "../../search/format/manifest.ts";
import { showFacets } from "./search-facets.ts";
import { wantsPeople } from "./search-people.ts";
import type { SearchState } from "./search-state.ts";
import { shownYear } from "./search-times.ts";
import type { SearchWords } from "./search-words.ts";

/** What a form of choices is made for. */
export interface Narrowing {
  readonly searcher: Searcher;
  /** As it was read. */
  readonly state: SearchState;
  readonly answer: Answer;
  readonly signal: AbortSignal;
}

/**
 * Reads what the articles found can be narrowed by, and shows it; names of people when the reader unfolds them. Gives all that is known then.
 *
 * @param tell Told of files that could not be read.
 */
export async function showNarrowing(
  form: HTMLFormElement,
  { searcher, state, answer, signal }: Narrowing,
  words: SearchWords,
  tell: (faults: readonly IndexFault[]) => void,
): Promise<Known> {
  const known = {
    facets: new Map(answer.known.facets),
    people: new Map(answer.known.people),
    times: new Map(answer.known.times),
  };
  const groups = groupsToRead(searcher, answer);
  const readNames = () => readPeople(searcher, groups, known.people);
  let isPeopleRead = wantsPeople(form) || state.filters.people.length > 0;
  const reading = [
    readFacets(searcher, groups, known.facets),
    shownYear(state.filters) === null ? [] : readTimes(searcher, groups, known.times),
    isPeopleRead ? readNames() : [],
  ];
  const faults = (await Promise.all(reading)).flat();
  if (signal.aborted) return known;
  const show = () => {
    if (faults.length > 0) tell(faults);
    const { people: chosen } = state.filters;
    const counts = isPeopleRead ? countPeople(answer.found, state.filters, known) : undefined;
    const people = { counts, chosen, read: () => void unfold() };
    showFacets(form, state, { ...answer, known }, searcher.manifest.groups, people, words);
  };
  const unfold = async () => {
    faults.push(...(await readNames()));
    isPeopleRead = true;
    if (!signal.aborted) show();
  };
  form.hidden = answer.found.length === 0;
  if (!form.hidden) show();
  return known;
}

/** Groups with hits; without any all groups, for who is named in no text may have signed one. */
function groupsToRead({ manifest }: Searcher, answer: Answer): readonly GroupEntry[] {
  const held = new Set(answer.found.map(({ group }) => group));
  return held.size > 0 ? [...held] : manifest.groups;
}
