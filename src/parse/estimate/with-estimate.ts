import type { ParsedPage } from "../../model/page.ts";
import { diagnose } from "../../model/rules.ts";
import { estimatePage, type PageDoubt, type PageEstimate } from "./estimate-page.ts";
import type { UnjudgedPage } from "./page-features.ts";

const RULE_OF = { "not-understood": "page-unsure", doubtful: "page-doubtful" } as const;
const SAYS = {
  "not-understood": { en: "the page as a whole is not understood", zhHans: "全版没有读懂" },
  doubtful: { en: "the page is read with doubt", zhHans: "本版读得没有把握" },
} as const;
const TENTHS = "一二三四五六七八九";

/** The estimate in words, and what it rests on. */
function toWords({ estimate, doubts }: PageEstimate, says: PageDoubt): PageDoubt {
  const tenths = Math.max(1, Math.round(10 * estimate));
  const share = `about ${tenths} in 10 of its articles ${tenths === 1 ? "is" : "are"} expected to be wholly right`;
  const zhShare = `估计每十篇约${TENTHS.charAt(tenths - 1)}篇全对`;
  return {
    en: `${says.en}, ${[share, ...doubts.map(({ en }) => en)].join("; ")}`,
    zhHans: [`${says.zhHans}，${zhShare}`, ...doubts.map(({ zhHans }) => zhHans)].join("；"),
  };
}

/** The page with how far it can be trusted, and one finding before all others where it was not understood, or is doubtful. */
export function withEstimate(page: UnjudgedPage): ParsedPage {
  const found = estimatePage(page);
  const { estimate, sure, grade } = found;
  const judged = { ...page, reading: { ...page.reading, estimate, sure } };
  // A page without articles has a finding of its own, and of none no share is right or wrong.
  if (grade === "understood" || page.articles.length === 0) return judged;
  const { en, zhHans } = toWords(found, SAYS[grade]);
  const finding = diagnose(RULE_OF[grade], page.source.path, en, { zhHans });
  return { ...judged, diagnostics: [finding, ...page.diagnostics] };
}
