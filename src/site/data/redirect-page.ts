import type { PageModel } from "../pages/page-model.ts";
import type { SettledAddresses } from "./permanent-addresses.ts";

/** A page that only says where another has gone. */
export interface RedirectData {
  /** Address of the page it leads to, below the site's root. */
  readonly to: string;
  /** The headline of the article there, or the name of whom the page is about. */
  readonly headline: string;
  /** Whether that is a name; absent for a headline. */
  readonly isName?: true;
}

/** One page for every address of what was taken out: it says nothing of what stood there. */
export function* withdrawnModels(settled: SettledAddresses): Iterable<PageModel<Record<string, never>>> {
  for (const { address } of settled.withdrawn) yield { address, data: {} };
}

/** One page for every address that has changed. */
export function* redirectModels(settled: SettledAddresses): Iterable<PageModel<RedirectData>> {
  for (const { from, to, headline } of settled.redirects) yield { address: from, data: { to, headline } };
}
