/**
 * For each item of a list whether the list has it more than once: what is shown of it then does not tell it apart.
 *
 * @example findShared(["简讯", "要闻", "简讯"]) // [true, false, true]
 */
export function findShared(items: readonly (string | number | null)[]): boolean[] {
  const uses = new Map<string | number | null, number>();
  for (const item of items) uses.set(item, (uses.get(item) ?? 0) + 1);
  return items.map((item) => uses.get(item) !== 1);
}
