import { ADDRESSES } from "../address/urls.ts";
import { scanSizes } from "../article/shown-scans.ts";
import type { PageKind } from "./page-model.ts";

/** What the page for saving says of the archive. */
export interface OfflineData {
  /** Number and bytes of all scans. */
  readonly scans: { readonly count: number; readonly bytes: number };
}

/** The page for saving the archive on the reader's device. Of the archive it says by itself how large its scans are. */
export const offlinePage: PageKind<OfflineData> = {
  name: "offline",
  scope: "archive",
  *models({ issues }) {
    const sizes = new Map(issues.flatMap((issue) => [...scanSizes(issue)]));
    const bytes = [...sizes.values()].reduce((sum, each) => sum + each, 0);
    yield { address: ADDRESSES.offline, data: { scans: { count: sizes.size, bytes } } };
  },
};

/** The page that stands in for one that is not saved while there is no network. */
export const unsavedPage: PageKind<Record<string, never>> = {
  name: "unsaved",
  scope: "archive",
  *models() {
    yield { address: ADDRESSES.unsaved, data: {} };
  },
};
