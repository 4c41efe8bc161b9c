import { ADDRESSES } from "../address/urls.ts";
import type { PageKind } from "./page-model.ts";

/** The page of the search: the same in every archive, as all it shows comes from the index. */
export const searchPage: PageKind<Record<string, never>> = {
  name: "search",
  scope: "archive",
  way: "search",
  models: () => [{ address: ADDRESSES.search, data: {} }],
};
