import { ADDRESSES } from "../address/urls.ts";
import type { PageKind } from "./page-model.ts";

/** The page that a server sends for an address that is not there. It shows nothing of the archive. */
export const notFoundPage: PageKind<Record<string, never>> = {
  name: "not-found",
  scope: "archive",
  *models() {
    yield { address: ADDRESSES.notFound, data: {} };
  },
};
