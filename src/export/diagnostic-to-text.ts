import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { ruleOf } from "../model/rules.ts";
import type { Language, Said } from "../model/said.ts";

/** Longest quote that is shown whole. */
const QUOTE_LENGTH = 60;
const CONTROL_CHARACTERS = /[\0-\x1f\x7f-\x9f\u2028\u2029]/g;

/** A finding as the terminal shows it: place, severity, message, rule; then its quote and what to do, indented. */
export function diagnosticToText(finding: Diagnostic, language: Language): string {
  const { source, line, column, quote } = finding;
  const head = `${source}:${line}:${column}: ${findingToText(finding, language)}`;
  const { mend } = wordsOf(finding, language);
  const lines = quote ? [head, `    ${shorten(quote)}`, `  ${mend}`] : [head, `  ${mend}`];
  return lines.map(escapeControls).join("\n");
}

/** What a finding says, without its place: `warning: the year is not known [year-unknown]`. */
function findingToText(finding: Diagnostic, language: Language): string {
  const severity = SEVERITY_WORDS[finding.severity][language];
  const { says } = wordsOf(finding, language);
  return language === "en" ? `${severity}: ${says} [${finding.rule}]` : `${severity}：${says} [${finding.rule}]`;
}

/** What a finding says and how it is mended; a rule that is in no table speaks English alone. */
function wordsOf({ rule, message, zhHans, mend }: Diagnostic, language: Language) {
  const known = ruleOf(rule);
  if (language === "en" || !known) return { says: message, mend };
  return { says: zhHans ?? known.zhHans, mend: known.zhMend };
}

const SEVERITY_WORDS: Readonly<Record<Severity, Said>> = {
  error: { en: "error", "zh-Hans": "错误" },
  warning: { en: "warning", "zh-Hans": "待核" },
  info: { en: "info", "zh-Hans": "说明" },
};

function shorten(quote: string): string {
  const characters = [...quote.slice(0, 2 * QUOTE_LENGTH)];
  return characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH - 1).join("")}…` : quote;
}

/** A file name or a quote must not be able to steer the terminal. */
function escapeControls(text: string): string {
  return text.replace(CONTROL_CHARACTERS, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
