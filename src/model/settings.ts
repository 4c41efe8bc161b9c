import { isContact, webAddress } from "./contact.ts";
import type { Language, Said } from "./said.ts";

/** What `archive.config.json`, or the key `archive` of `package.json`, may say. All of it is optional there. */
export interface Settings {
  /** Name of the newspaper or of the collection; in brackets on the site when it is descriptive. */
  readonly newspaper: string;
  /** Whether {@link newspaper} is the printed name, or only describes the collection. */
  readonly newspaperIsDescriptive: boolean;
  /** Place the paper belongs to: 山西省绛县. */
  readonly place: string;
  /** Language of the interface. */
  readonly language: Language;
  /** Absolute address the site is published at, with a final slash; null leaves out what needs one. */
  readonly baseUrl: string | null;
  /** Where readers send corrections: a mail address, an address of the web, a telephone number, or plain text; null when there is none. */
  readonly contact: string | null;
  /** Edition of GB/T 7714 that articles are cited after. */
  readonly gbt7714: 2015 | 2025;
  /** Most articles in one group of years of the search index. */
  readonly articlesPerIndex: number;
  /** Whether scans are a part of what is read offline; they take far more room than all text. */
  readonly offlineScans: boolean;
  /** Who has a page: holders of posts and signers, or everybody who is named. */
  readonly people: "public" | "all";
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
  offlineScans: false,
  people: "public",
};

/** Longer names fit no title. */
const MOST_CHARACTERS = 100;

/** What a value of one setting must be, in words for the person who wrote another. */
const EXPECTED: { readonly [Key in keyof Settings]: readonly [isRight: (value: unknown) => boolean, expected: Said] } =
  {
    newspaper: [
      isText,
      {
        en: `a name of at most ${MOST_CHARACTERS} characters on one line, in quotation marks`,
        "zh-Hans": `报名，加引号，写在一行里，不超过 ${MOST_CHARACTERS} 字`,
      },
    ],
    newspaperIsDescriptive: [
      (value) => typeof value === "boolean",
      { en: "true or false", "zh-Hans": "true 或 false，不加引号" },
    ],
    place: [
      isText,
      {
        en: `a place of at most ${MOST_CHARACTERS} characters on one line, in quotation marks`,
        "zh-Hans": `地名，加引号，写在一行里，不超过 ${MOST_CHARACTERS} 字`,
      },
    ],
    language: [
      (value) => value === "zh-Hans" || value === "en",
      { en: '"zh-Hans" or "en"', "zh-Hans": '"zh-Hans"（中文）或 "en"（英文）' },
    ],
    baseUrl: [
      (value) => value === null || isBaseUrl(value),
      {
        en: 'an address like "https://archive.example/" or "https://town.example/archive/", without user, query or quotation marks',
        "zh-Hans":
          '网址，如 "https://archive.example/" 或 "https://town.example/archive/"，其中不能有用户名、问号和引号',
      },
    ],
    contact: [
      (value) => value === null || (typeof value === "string" && isContact(value)),
      {
        en: "a mail address, an address that begins with http, a telephone number, or a line of plain text, in quotation marks",
        "zh-Hans": "邮箱、以 http 开头的网址、电话，或一行文字，加引号",
      },
    ],
    gbt7714: [(value) => value === 2015 || value === 2025, { en: "2015 or 2025", "zh-Hans": "2015 或 2025" }],
    articlesPerIndex: [
      isGroupSize,
      { en: "a whole number from 100 to 100000", "zh-Hans": "100 到 100000 之间的整数，不加引号" },
    ],
    offlineScans: [
      (value) => typeof value === "boolean",
      { en: "true or false", "zh-Hans": "true 或 false，不加引号" },
    ],
    people: [
      (value) => value === "public" || value === "all",
      {
        en: '"public" (holders of posts and signers) or "all"',
        "zh-Hans": '"public"（任职者与署名者）或 "all"（所有提到的人）',
      },
    ],
  };

/**
 * Settings as written, with the defaults for what they leave out, and one sentence for each value that cannot be
 * used. A name that is given is taken for the printed one unless it is said to be descriptive.
 */
export function readSettings(written: unknown): { readonly settings: Settings; readonly problems: readonly Said[] } {
  if (typeof written !== "object" || written === null || Array.isArray(written)) {
    return {
      settings: DEFAULT_SETTINGS,
      problems: [
        {
          en: `The settings must be an object, not ${JSON.stringify(written)}.`,
          "zh-Hans": `设置须写在一对花括号里，不能是 ${JSON.stringify(written)}。`,
        },
      ],
    };
  }
  const problems = Object.entries(written).flatMap(([key, value]) => problemOf(key, value));
  const isNamed = "newspaper" in written && !("newspaperIsDescriptive" in written);
  const settings = { ...DEFAULT_SETTINGS, ...(isNamed && { newspaperIsDescriptive: false }), ...written } as Settings;
  return problems.length > 0
    ? { settings: DEFAULT_SETTINGS, problems }
    : { settings: inNormalForm(settings), problems };
}

function problemOf(key: string, value: unknown): Said[] {
  if (!Object.hasOwn(EXPECTED, key)) {
    const known = Object.keys(EXPECTED);
    return [
      {
        en: `There is no setting "${key}"; the settings are ${known.join(", ")}.`,
        "zh-Hans": `没有 "${key}" 这项设置；有的是 ${known.join("、")}。`,
      },
    ];
  }
  const [isRight, expected] = EXPECTED[key as keyof Settings];
  const written = JSON.stringify(value);
  if (isRight(value)) return [];
  return [
    {
      en: `"${key}" is ${written}; it must be ${expected.en}.`,
      "zh-Hans": `"${key}" 写的是 ${written}，应是${expected["zh-Hans"]}。`,
    },
  ];
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
