import { memoOfObject } from "../../memo.ts";
import type { Issue, Page } from "../../model/archive.ts";
import { coverSize } from "../../model/scan.ts";
import { coverAddress, scanAddress } from "../address/urls.ts";

/** A small picture made of a scan; width and height in pixels. */
export interface ScanCover {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** A scan as pages show it; width and height in pixels. */
export interface ShownScan {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly cover: ScanCover;
}

const NO_SCANS: readonly ShownScan[] = [];

/** The scans of a printed page, in order; none where it has none. */
export function shownScans({ scans }: Pick<Page, "scans">): readonly ShownScan[] {
  if (!scans) return NO_SCANS;
  return scans.map((scan) => {
    const { width, height, byteCount: bytes } = scan;
    return {
      address: scanAddress(scan),
      width,
      height,
      bytes,
      cover: { address: coverAddress(scan), ...coverSize(scan) },
    };
  });
}

/** What stands for an issue in lists: the first scan of its first page that has one; null where none has. */
export function issueScan({ pages }: Pick<Issue, "pages">): ShownScan | null {
  for (const page of pages) {
    const [first] = shownScans(page);
    if (first) return first;
  }
  return null;
}

/** The scans of an issue by their addresses, each with its bytes: the same picture beside two pages is one. */
export const scanSizes = memoOfObject(({ pages }: Issue): ReadonlyMap<string, number> => {
  const scans = pages.flatMap((page) => page.scans ?? []);
  return new Map(scans.map((scan) => [scanAddress(scan), scan.byteCount]));
});
