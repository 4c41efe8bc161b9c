import { isContact, webAddress } from "./contact.ts";

/** What `archive.config.json`, or the key `archive` of `package.json`, may say. All of it is optional there. */
export interface Settings {
  /** Name of the newspaper or of the collection; in brackets on the site when it is descriptive. */
  readonly newspaper: string;
  /** Whether {@link newspaper} is the printed name, or only describes the collection. */
  readonly newspaperIsDescriptive: boolean;
  /** Place the paper belongs to: 山西省绛县. */
  readonly place: string;
  /** Language of the interface. */
  readonly language: "zh-Hans" | "en";
  /** Absolute address the site is published at, with a final slash; null leaves out what needs one. */
  readonly baseUrl: string | null;
  /** Where readers send corrections: a mail address, an address of the web, a telephone number, or plain text; null when there is none. */
  readonly contact: string | null;
  /** Edition of GB/T 7714 that articles are cited after. */
  readonly gbt7714: 2015 | 2025;
  /** Most articles in one group of years of the search index. */
  readonly articlesPerIndex: number;
}

/** An archive that says nothing of itself: a description in place of a name that is not known. */
export const DEFAULT_SETTINGS: Settings = {
  newspaper: "绛县县报存档",
  newspaperIsDescriptive: true,
  place: "山西省绛县",
  language: "zh-Hans",
  baseUrl: null,
  contact: null,
  gbt7714: 2025,
  articlesPerIndex: 20_000,
};

/** Longer names fit no title. */
const MOST_CHARACTERS = 100;

/** What a value of one setting must be, in words for the person who wrote another. */
const EXPECTED: { readonly [Key in keyof Settings]: readonly [(value: unknown) => boolean, string] } = {
  newspaper: [isText, `a name of at most ${MOST_CHARACTERS} characters on one line, in quotation marks`],
  newspaperIsDescriptive: [(value) => typeof value === "boolean", "true or false"],
  place: [isText, `a place of at most ${MOST_CHARACTERS} characters on one line, in quotation marks`],
  language: [(value) => value === "zh-Hans" || value === "en", '"zh-Hans" or "en"'],
  baseUrl: [
    (value) => value === null || isBaseUrl(value),
    'an address like "https://archive.example/" or "https://town.example/archive/", without user, query or quotation marks',
  ],
  contact: [
    (value) => value === null || (typeof value === "string" && isContact(value)),
    "a mail address, an address that begins with http, a telephone number, or a line of plain text, in quotation marks",
  ],
  gbt7714: [(value) => value === 2015 || value === 2025, "2015 or 2025"],
  articlesPerIndex: [isGroupSize, "a whole number from 100 to 100000"],
};

/**
 * Settings as written, with the defaults for what they leave out, and one sentence for each value that cannot be
 * used. A name that is given is taken for the printed one unless it is said to be descriptive.
 */
export function readSettings(written: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  if (typeof written !== "object" || written === null || Array.isArray(written)) {
    return {
      settings: DEFAULT_SETTINGS,
      problems: [`The settings must be an object, not ${JSON.stringify(written)}.`],
    };
  }
  const problems = Object.entries(written).flatMap(([key, value]) => problemOf(key, value));
  const isNamed = "newspaper" in written && !("newspaperIsDescriptive" in written);
  const settings = { ...DEFAULT_SETTINGS, ...(isNamed && { newspaperIsDescriptive: false }), ...written } as Settings;
  return problems.length > 0
    ? { settings: DEFAULT_SETTINGS, problems }
    : { settings: inNormalForm(settings), problems };
}

function problemOf(key: string, value: unknown): string[] {
  if (!Object.hasOwn(EXPECTED, key)) {
    return [`There is no setting "${key}"; the settings are ${Object.keys(EXPECTED).join(", ")}.`];
  }
  const [isRight, expected] = EXPECTED[key as keyof Settings];
  return isRight(value) ? [] : [`"${key}" is ${JSON.stringify(value)}; it must be ${expected}.`];
}

/** Names without spaces around them, and the address as a browser writes it, with its final slash. */
function inNormalForm(settings: Settings): Settings {
  const { baseUrl, contact, newspaper, place } = settings;
  return {
    ...settings,
    newspaper: newspaper.trim(),
    place: place.trim(),
    contact: contact?.trim() ?? null,
    baseUrl: baseUrl === null ? null : (webAddress(baseUrl) ?? baseUrl).replace(/\/?$/, "/"),
  };
}

function isText(value: unknown): boolean {
  return (
    typeof value === "string" &&
    value.trim() !== "" &&
    [...value].length <= MOST_CHARACTERS &&
    !/\p{Cc}|\p{Cs}/u.test(value)
  );
}

function isBaseUrl(value: unknown): boolean {
  return typeof value === "string" && !/[?#]/.test(value) && webAddress(value) !== null;
}

function isGroupSize(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 100_000;
}
