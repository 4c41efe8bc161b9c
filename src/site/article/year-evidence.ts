import type { Page } from "../../model/archive.ts";
import type { YearBasis } from "../../model/date.ts";
import type { Evidence } from "../../model/evidence.ts";
import { sourceAnchor } from "../address/urls.ts";
import type { YearReason } from "../words/evidence.ts";
import { fileName } from "./file-name.ts";

/** Why a year is what it is. */
export interface YearReasons {
  readonly year: number | null;
  readonly basis: YearBasis;
  readonly reasons: readonly YearReason[];
}

/** Evidence with the address of every line it quotes; `pageOf` gives the address of a raw file's page by its path. */
export function yearReasons(
  year: number | null,
  basis: YearBasis,
  evidence: readonly Evidence[],
  page: Page,
  pageOf: ReadonlyMap<string, string>,
): YearReasons {
  return {
    year,
    basis,
    reasons: evidence.map(({ kind, quote, source, line, says, values }) => {
      const address = pageOf.get(source);
      return {
        kind,
        quote,
        says,
        values: values ?? {},
        line,
        file: source === page.source.path ? null : fileName(source),
        address: address === undefined || line === 0 ? null : `${address}#${sourceAnchor(line)}`,
      };
    }),
  };
}
