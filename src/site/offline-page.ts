import type { PageKind } from "./page-model.ts";
import { ADDRESSES } from "./urls.ts";

/** The page for saving the archive, and the page that stands in for one that is not saved; both say the same in every archive. */
export const offlinePages: PageKind<{ readonly is: "offline" | "unsaved" }> = {
  name: "offline",
  scope: "archive",
  models: () => [
    { address: ADDRESSES.offline, data: { is: "offline" } },
    { address: ADDRESSES.unsaved, data: { is: "unsaved" } },
  ],
};
