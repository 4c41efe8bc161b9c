import { ADDRESSES } from "../address/urls.ts";
import type { PageKind } from "./page-model.ts";

/** The page of what a reader has cut out, which only the reader's browser knows: the same in every archive. */
export const clippingsPage: PageKind<Record<string, never>> = {
  name: "clippings",
  scope: "archive",
  way: "clippings",
  models: () => [{ address: ADDRESSES.clippings, data: {} }],
};
