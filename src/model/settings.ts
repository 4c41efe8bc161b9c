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
  /** Where readers send corrections: a mail address or a URL; null when there is none. */
  readonly contact: string | null;
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
  articlesPerIndex: 20_000,
};

/** What a value of one setting must be, in words for the person who wrote another. */
const EXPECTED: { readonly [Key in keyof Settings]: readonly [(value: unknown) => boolean, string] } = {
  newspaper: [isText, "a name in quotation marks"],
  newspaperIsDescriptive: [(value) => typeof value === "boolean", "true or false"],
  place: [isText, "a place in quotation marks"],
  language: [(value) => value === "zh-Hans" || value === "en", '"zh-Hans" or "en"'],
  baseUrl: [(value) => value === null || isBaseUrl(value), 'an address like "https://archive.example/"'],
  contact: [(value) => value === null || isText(value), "a mail address or a URL in quotation marks"],
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
    : { settings: withFinalSlash(settings), problems };
}

function problemOf(key: string, value: unknown): string[] {
  if (!Object.hasOwn(EXPECTED, key)) {
    return [`There is no setting "${key}"; the settings are ${Object.keys(EXPECTED).join(", ")}.`];
  }
  const [isRight, expected] = EXPECTED[key as keyof Settings];
  return isRight(value) ? [] : [`"${key}" is ${JSON.stringify(value)}; it must be ${expected}.`];
}

function withFinalSlash(settings: Settings): Settings {
  return settings.baseUrl === null ? settings : { ...settings, baseUrl: settings.baseUrl.replace(/\/?$/, "/") };
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isBaseUrl(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\/[^\s?#]+$/.test(value);
}

function isGroupSize(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 100_000;
}
