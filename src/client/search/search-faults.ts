import type { Answer } from "../../search/ask/answer.ts";
import type { IndexFault } from "../../search/ask/group-files.ts";
import { FACETS_NAME, type Manifest, PEOPLE_NAME, TIMES_NAME } from "../../search/format/manifest.ts";
import { make } from "./dom.ts";
import type { SearchWords } from "./search-words.ts";

/** What could not be read, and what can be done about it. */
export function faultSection(
  answer: Answer,
  manifest: Manifest,
  retry: () => void,
  words: SearchWords,
): HTMLElement | undefined {
  if (answer.faults.length === 0) return undefined;
  const named = (faults: readonly IndexFault[]) => {
    const labels = new Set(faults.map(({ group }) => group));
    return manifest.groups
      .filter(({ label }) => labels.has(label))
      .map((group) => words.group(group))
      .join(words.say("comma"));
  };
  const inFacets = answer.faults.filter(({ file }) => file === FACETS_NAME);
  const inTimes = answer.faults.filter(({ file }) => file === TIMES_NAME);
  const inPeople = answer.faults.filter(({ file }) => file === PEOPLE_NAME);
  const beside = [...inFacets, ...inTimes, ...inPeople];
  const inIndex = answer.faults.filter((fault) => !beside.includes(fault));
  return make(
    "section",
    { class: "say bad", role: "alert" },
    make("h2", {}, words.say("faultHead")),
    inIndex.length > 0 &&
      make("p", {}, words.say(answer.hits.length > 0 ? "fault" : "faultNone", { years: named(inIndex) })),
    inTimes.length > 0 && make("p", {}, words.say("faultTimes", { years: named(inTimes) })),
    inFacets.length > 0 && make("p", {}, words.say("faultFacets", { years: named(inFacets) })),
    inPeople.length > 0 && make("p", {}, words.say("faultPeople", { years: named(inPeople) })),
    make("p", { class: "act" }, again(retry, words), make("a", { href: "offline.html" }, words.say("offline"))),
  );
}

/** Why there is no search, and what there is instead. */
export function brokenSection(reason: string, retry: () => void, words: SearchWords): HTMLElement {
  return make(
    "section",
    { class: "say bad", role: "alert" },
    make("h2", {}, words.say("brokenHead")),
    make("p", {}, reason),
    make("p", {}, words.say("otherWays")),
    make(
      "p",
      { class: "act" },
      again(retry, words),
      make("a", { href: "dates.html" }, words.say("byDate")),
      make("a", { href: "bylines.html" }, words.say("byByline")),
    ),
  );
}

function again(retry: () => void, words: SearchWords): HTMLButtonElement {
  const button = make("button", { type: "button" }, words.say("retry"));
  button.addEventListener("click", retry);
  return button;
}
