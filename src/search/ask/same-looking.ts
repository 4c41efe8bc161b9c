import { findShared } from "../../text/told-apart.ts";
import type { Fragment } from "../format/manifest.ts";

/** Which results of a page show the same headline, date, signatures and issue as another: their file tells them apart. */
export function findSameLooking(fragments: readonly Pick<Fragment, "meta">[]): boolean[] {
  return findShared(
    fragments.map(({ meta: { title, dateText, bylines = "", issue } }) => [title, dateText, bylines, issue].join("\n")),
  );
}
