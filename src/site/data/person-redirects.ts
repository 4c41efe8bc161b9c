import { bylineAddress } from "../address/byline-address.ts";
import { bylineIndex } from "../pages/bylines-pages.ts";
import type { PageKind } from "../pages/page-model.ts";
import type { RedirectData } from "./redirect-page.ts";

/** The page of a name that editors said is another's, and which signs nothing else: it leads on to the page of that person. */
export const personRedirects: PageKind<RedirectData> = {
  name: "person-redirect",
  scope: "archive",
  *models(archive) {
    const { names, forms } = bylineIndex(archive);
    const left = new Map<string, string>();
    for (const [signer, others] of forms)
      for (const name of others) if (!names.has(name) && !left.has(name)) left.set(name, signer);
    for (const [name, signer] of [...left].sort(([a], [b]) => (a < b ? -1 : 1)))
      yield { address: bylineAddress(name), data: { to: bylineAddress(signer), headline: signer } };
  },
};
