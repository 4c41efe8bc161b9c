import type { Settings } from "../../model/settings.ts";
import type { YearReason } from "../year-evidence.ts";

type Values = YearReason["values"];

/** Chinese wording of each kind of evidence for a year; values come from the evidence itself. */
const ZH_HANS: Readonly<Record<string, (values: Values) => string | null>> = {
  "stated-year": ({ year }) => (year === undefined ? null : `文中明写${year}年`),
};

/** What a piece of evidence says, in the interface's language; the evidence's own English where no wording is known. */
export function yearReasonText(reason: YearReason, language: Settings["language"]): string {
  if (language === "en") return reason.says;
  return ZH_HANS[reason.kind]?.(reason.values) ?? reason.says;
}
