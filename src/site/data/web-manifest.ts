import { ADDRESSES } from "../address/urls.ts";
import type { PageKind } from "../pages/page-model.ts";

/** What a browser needs to install the site as an application (W3C Web Application Manifest). */
export const webManifest: PageKind<Record<string, never>> = {
  name: "web-manifest",
  scope: "archive",
  *models() {
    yield { address: ADDRESSES.manifest, data: {} };
  },
};
