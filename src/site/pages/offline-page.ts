import { ADDRESSES } from "../address/urls.ts";
import type { PageKind } from "./page-model.ts";

/** The page for saving the archive on the reader's device. It shows nothing of the archive by itself. */
export const offlinePage: PageKind<Record<string, never>> = {
  name: "offline",
  scope: "archive",
  *models() {
    yield { address: ADDRESSES.offline, data: {} };
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
