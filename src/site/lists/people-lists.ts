import { memoOfObject } from "../../memo.ts";
import type { Archive } from "../../model/archive.ts";
import type { Locality, Post, Series } from "../../model/people.ts";
import type { Settings } from "../../model/settings.ts";
import { compareNames } from "../address/pinyin.ts";
import { listedPersons, refsById } from "./people-index.ts";

/** A list of people, posts, meetings, places or signatures. */
export type PeopleList = "people" | "posts" | "series" | "places" | "bylines";

/** Posts that somebody with a page is seen in, with those holders, by place, rank and title. */
export const heldPosts = memoOfObject((archive: Archive, settings: Pick<Settings, "people">): readonly Post[] => {
  const listed = listedPersons(archive, settings);
  return (archive.people?.posts ?? []).flatMap((post) => {
    const holders = post.holders.filter(({ person }) => listed.has(person));
    return holders.length === 0 ? [] : [{ ...post, holders }];
  });
});

/** Series without the meetings whose articles were left out of the site, by id; without those of which nothing is left. */
export const seenSeries = memoOfObject((archive: Archive): readonly Series[] => {
  const refs = refsById(archive);
  return (archive.people?.series ?? []).flatMap((each) => {
    const meetings = each.meetings.filter(({ sightings }) => sightings.some(({ article }) => refs.has(article)));
    return meetings.length === 0 ? [] : [{ ...each, meetings }];
  });
});

/** Places that an article of the site names, in the order of a Chinese index. */
export const seenPlaces = memoOfObject((archive: Archive): readonly Locality[] => {
  const refs = refsById(archive);
  const places = (archive.people?.places ?? []).filter(({ first }) => refs.has(first.article));
  return places.sort((a, b) => compareNames(a.name, b.name));
});

/** The lists that stand in the navigation, in its order: people and signatures always, the others where they hold anything. */
export const peopleLists = memoOfObject(
  (archive: Archive, settings: Pick<Settings, "people">): readonly PeopleList[] => {
    const counts: readonly (readonly [PeopleList, number])[] = [
      ["posts", heldPosts(archive, settings).length],
      ["series", seenSeries(archive).length],
      ["places", seenPlaces(archive).length],
    ];
    return ["people", ...counts.flatMap(([list, count]) => (count > 0 ? [list] : [])), "bylines"];
  },
);
