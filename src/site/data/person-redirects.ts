import { bylineAddress } from "../address/byline-address.ts";
import { partAddress } from "../address/urls.ts";
import { articleKey, stableParts } from "../lists/list-parts.ts";
import { pageOfSigner } from "../lists/people-index.ts";
import { bylineIndex } from "../pages/bylines-pages.ts";
import type { PageKind } from "../pages/page-model.ts";
import type { RedirectData } from "./redirect-page.ts";

/**
 * Addresses of signatures whose page is a person's: those of every signer who is one, with the parts that long lists had there, and
 * those of a name that editors said is another's and which signs nothing else.
 */
export const personRedirects: PageKind<RedirectData> = {
  name: "person-redirect",
  scope: "archive",
  *models(archive, settings) {
    const { names, forms } = bylineIndex(archive);
    const pageOf = pageOfSigner(archive, settings);
    const left = new Map<string, string>();
    for (const name of names.keys()) if (pageOf(name) !== bylineAddress(name)) left.set(name, name);
    for (const [signer, others] of forms)
      for (const name of others) if (!names.has(name) && !left.has(name)) left.set(name, signer);
    for (const [name, signer] of [...left].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const data = { to: pageOf(signer), headline: signer, isName: true as const };
      const parts = stableParts(names.get(name) ?? [], articleKey).length;
      yield { address: bylineAddress(name), data };
      for (let part = 1; part < parts; part++) yield { address: partAddress(bylineAddress(name), part), data };
    }
  },
};
