import type { ParsedPage } from "../../model/page.ts";
import { diagnose } from "../../model/rules.ts";
import { estimatePage } from "./estimate-page.ts";
import type { UnjudgedPage } from "./page-features.ts";

/** The estimate in words, and what it rests on. */
function toMessage(estimate: number, doubts: readonly string[]): string {
  const tenths = Math.max(1, Math.round(10 * estimate));
  const share = `about ${tenths} in 10 of its articles ${tenths === 1 ? "is" : "are"} expected to be wholly right`;
  return `the page as a whole is not understood, ${[share, ...doubts].join("; ")}`;
}

/** The page with how far it can be trusted, and one finding before all others where it was not understood. */
export function withEstimate(page: UnjudgedPage): ParsedPage {
  const { estimate, sure, doubts } = estimatePage(page);
  const judged = { ...page, reading: { ...page.reading, estimate, sure } };
  // A page without articles has a finding of its own, and of none no share is right or wrong.
  if (doubts === undefined || page.articles.length === 0) return judged;
  const finding = diagnose("page-unsure", page.source.path, toMessage(estimate, doubts));
  return { ...judged, diagnostics: [finding, ...page.diagnostics] };
}
