import type { Settings } from "../src/model/settings.ts";
import type { PageModel } from "../src/site/page-model.ts";
import { linkTo } from "../src/site/urls.ts";
import { type Words, wordsOf } from "../src/site/words.ts";
import { type Html, unsafe } from "./html.ts";

/** What every component needs to know of the page it stands on. */
export interface View {
  /** Address of the page. */
  readonly address: string;
  readonly settings: Settings;
  readonly words: Words;
  /** Relative link to an address of the site, with or without an anchor. */
  readonly to: (address: string) => string;
  /** ` lang="zh-Hans"` for the paper's own text where the interface speaks another language. */
  readonly lang: Html;
}

/** The view of a page. */
export function viewOf(page: Pick<PageModel, "address">, settings: Settings): View {
  return {
    address: page.address,
    settings,
    words: wordsOf(settings),
    to: (address) => linkTo(page.address, address),
    lang: unsafe(settings.language === "zh-Hans" ? "" : ' lang="zh-Hans"'),
  };
}
