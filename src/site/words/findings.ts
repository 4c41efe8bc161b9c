import { ruleOf } from "../../model/rules.ts";
import type { Settings } from "../../model/settings.ts";

/** What an editor should look at on a page, as a reader can follow it. */
export interface Finding {
  readonly rule: string;
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number;
  readonly quote: string;
  /** One English sentence without its stop; in Chinese the rule itself is worded. */
  readonly message: string;
  /** The message in Chinese, where it says more than the Chinese words of its rule. */
  readonly zhHans?: string;
}

/** What a finding says, in the interface's language; the finding's own English for a rule that is in no table. */
export function findingText(finding: Finding, language: Settings["language"]): string {
  return language === "en" ? finding.message : (finding.zhHans ?? ruleOf(finding.rule)?.zhHans ?? finding.message);
}
