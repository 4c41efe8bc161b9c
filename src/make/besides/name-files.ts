import { gzipSmall } from "../../bytes/gzip.ts";
import { sha256 } from "../../io/sealed-file.ts";
import { memo } from "../../memo.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import {
  type Alike,
  maskedKeys,
  type NamedKind,
  type NameRow,
  type NamesPlace,
  type NameWay,
  nameFileName,
  nameFileOf,
  nameKey,
} from "../../search/format/name-files.ts";
import {
  personAddress,
  placeAddress,
  postAddress,
  seriesAddress,
  speltPerson,
} from "../../site/address/named-address.ts";
import { listedPersons, refsById } from "../../site/lists/people-index.ts";
import { alikeShapes } from "../../text/alike/shapes.ts";
import { alikeSounds } from "../../text/alike/similarity.ts";

/** Files that names are looked up in, and where they stand. */
export interface NameFiles {
  readonly place: NamesPlace;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Keys of one file, about: it has some 2 KB. */
const KEYS_PER_FILE = 64;
/** Names under one key, those that are named most. */
const MOST_UNDER_KEY = 12;

/** A name with the ways that lead to it. */
interface Named {
  readonly kind: NamedKind;
  readonly name: string;
  readonly address: string;
  /** How often it is named. */
  readonly weight: number;
  readonly ways: readonly (readonly [NameWay | "masked", key: string, alike?: Alike])[];
}

/** The names of people, posts, meetings and places that have pages, by all ways to them. The same archive gives the same bytes. */
export function makeNameFiles(archive: Archive, settings: Settings): NameFiles {
  const byKey = new Map<string, Map<string, NameRow>>();
  for (const { kind, name, address, ways } of allNames(archive, settings).sort((a, b) => b.weight - a.weight)) {
    for (const [way, key, alike] of ways) {
      if (key.length < 2) continue;
      const entries = byKey.get(key) ?? new Map<string, NameRow>();
      byKey.set(key, entries);
      if (!entries.has(address) && entries.size < MOST_UNDER_KEY) {
        entries.set(address, alike ? [kind, way, name, address, alike] : [kind, way, name, address]);
      }
    }
  }
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(byKey.size / KEYS_PER_FILE)));
  const held = Array.from({ length: byKey.size === 0 ? 0 : count }, (): [string, NameRow[]][] => []);
  for (const [key, entries] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)))
    held[nameFileOf(key, count)]?.push([key, [...entries.values()]]);
  const texts = held.map((entries) => JSON.stringify(Object.fromEntries(entries)));
  // Named by what it holds, so that what stands under a name never changes.
  const place = { folder: `names-${sha256(texts.join("\n")).slice(0, 12)}`, files: texts.length };
  return { place, files: texts.map((text, i) => ({ name: nameFileName(place, i), bytes: gzipSmall(text) })) };
}

function allNames(archive: Archive, settings: Settings): Named[] {
  const refs = refsById(archive);
  const { posts = [], places = [], series = [] } = archive.people ?? {};
  const listed = listedPersons(archive, settings);
  return [
    ...[...listed.values()].map(({ name, variants, mentions }): Named => {
      const spelt = speltPerson(name);
      const key = nameKey(name);
      return {
        kind: "person",
        name,
        address: personAddress(name),
        weight: mentions,
        ways: [
          ["name", key],
          ...variants.map((variant) => ["variant", nameKey(variant)] as const),
          ["pinyin", nameKey(spelt.join(""))],
          ["initials", nameKey(spelt.map((syllable) => syllable.charAt(0)).join(""))],
          ...maskedKeys(key).map(([masked, character], i) => {
            const sound = spelt.length === key.length ? spelt[i] : undefined;
            return ["masked", masked, alikeTo(`${character}${sound ?? ""}`)] as const;
          }),
        ],
      };
    }),
    ...posts
      .filter(({ holders }) => holders.some(({ person }) => listed.has(person)))
      .map(({ title, holders }) => named("post", title, postAddress(title), holders.length, [title])),
    ...series
      .filter(({ meetings }) => meetings.some(({ sightings }) => sightings.some(({ article }) => refs.has(article))))
      .map(({ id, name, meetings }) =>
        named("series", name, seriesAddress(id), meetings.length, seriesNames(id, name)),
      ),
    ...places
      .filter(({ first }) => refs.has(first.article))
      .map(({ name, mentions }) => named("place", name, placeAddress(name), mentions, [name])),
  ];
}

/** What is taken for a character, by the character with the syllable behind it that it is read as in its name: `解xie`. */
const alikeTo = memo((read: string): Alike => {
  const [character = "", ...sound] = read;
  return [[...alikeShapes(character)].join(""), alikeSounds(character, sound.join("")).join("")];
});

function named(kind: NamedKind, name: string, address: string, weight: number, names: readonly string[]): Named {
  const keys = new Set(names.map(nameKey));
  return { kind, name, address, weight, ways: [...keys].map((key) => ["name", key] as const) };
}

/** Ways of writing a series: with its term or without, with 会议 or without, with the level of its body or without. */
function seriesNames(id: string, name: string): string[] {
  const plain = id.replace(/^\d{4}年|第?[〇零一二三四五六七八九十百\d]+届/gu, "");
  return [name, plain]
    .flatMap((each) => [each, each.replace(/会议$/u, "")])
    .flatMap((each) => [each, each.replace(/^[县市区旗]/u, "")]);
}
