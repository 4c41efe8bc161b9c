import { memoOfObject } from "../src/memo.ts";
import type { Settings } from "../src/model/settings.ts";
import { linkTo } from "../src/site/address/urls.ts";
import type { PageModel } from "../src/site/pages/page-model.ts";
import { type Words, wordsOf } from "../src/site/words/words.ts";
import { type Html, unsafe } from "./html.ts";

/** What every component needs to know of the page it stands on. */
export interface View {
  /** Address of the page. */
  readonly address: string;
  /** Link from the page to the site's root, to be put before an address: `../../` */
  readonly root: string;
  readonly settings: Settings;
  readonly words: Words;
  /** Relative link to an address of the site, with or without an anchor. */
  readonly to: (address: string) => string;
  /** ` lang="zh-Hans"` for the paper's own text where the interface speaks another language. */
  readonly lang: Html;
}

/** The view of a page. */
export function viewOf(page: Pick<PageModel, "address">, settings: Settings): View {
  const root = linkTo(page.address, "");
  return {
    address: page.address,
    root,
    settings,
    words: wordsOf(settings),
    to: (address) => linkTo(page.address, address),
    lang: unsafe(settings.language === "zh-Hans" ? "" : ' lang="zh-Hans"'),
  };
}

const PARTS = memoOfObject((_: Settings) => new Map<string, Html>());

/** What is the same on all pages that lie equally deep, as nothing but the settings and the way to the root decides it: made once. */
export function sharedPart({ settings, root }: View, name: string, make: () => Html): Html {
  const parts = PARTS(settings);
  const key = `${name} ${root}`;
  const known = parts.get(key);
  if (known) return known;
  const part = make();
  parts.set(key, part);
  return part;
}
