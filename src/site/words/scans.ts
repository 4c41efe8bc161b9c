import { tied } from "./tied.ts";

const zhHans = {
  /** Name of a scan: of which printed page, and which of several. */
  name: (page: string | null, place: number, count: number) =>
    `${page ?? "原版"}影像${count > 1 ? `（${place}／${count}）` : ""}`,
  fold: "版面图",
  openOf: (name: string) => `看${name}`,
  pane: (name: string) => `${name}，可放大、移动`,
  larger: "放大",
  smaller: "缩小",
  reset: "复原",
  hint: "拖动、方向键移动；双指、Ctrl 加滚轮、＋ － 键缩放，0 键复原。",
  original: "原图",
  size: (width: number, height: number, size: string) => `${width} × ${height}，${size}`,
  missing: "影像不在这一份里，或没有网络。",
  sum: (count: number, size: string, isSaved: boolean) =>
    isSaved
      ? `版面图 ${count} 张，共 ${size}，随各年一同保存。`
      : `版面图 ${count} 张，共 ${size}，不随各年保存；有网络时照样可看。`,
};

const en: typeof zhHans = {
  name: (page, place, count) => `Scan of ${page ?? "the page"}${count > 1 ? ` (${place} of ${count})` : ""}`,
  fold: "Scan",
  openOf: (name) => `See ${name}`,
  pane: (name) => `${name}, to be zoomed and moved`,
  larger: "Larger",
  smaller: "Smaller",
  reset: "Reset",
  hint: "Drag or use the arrow keys to move; two fingers, Ctrl and the wheel, + and - to zoom, 0 to reset.",
  original: "Full picture",
  size: (width, height, size) => `${width} × ${height}, ${size}`,
  missing: "The picture is not in this copy, or there is no network.",
  sum: (count, size, isSaved) =>
    isSaved
      ? `${count} scans, ${size} in all, are saved with their years.`
      : `${count} scans, ${size} in all, are not saved with the years; they can be seen where there is a network.`,
};

/** Words of scans of printed pages. */
export const scanWords = tied({ "zh-Hans": zhHans, en });
