/** Words of the page for saving, as its markup hands them over; `{name}` stands for a value. */
export type OfflineWords = Readonly<Record<string, string>>;

/** `fill("已存 {done}，共 {total}", {done: "1.2 MB", total: "3.4 MB"})` → `已存 1.2 MB，共 3.4 MB` */
export function fill(words: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (words ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** A number of bytes as readers know it: `640 kB`, `1.2 MB`. */
export function bytesToText(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
