// Between a number, or what stands for one, and what it counts: `12 篇`, `{n} 处`, `第 3 页`, `见 3 次`.
const GAP = /([\d}第见缺]) (?=[\d{篇版期处字条人行页次个名幅张兆年月天份])/gu;

/** Words of the interface in which no line parts a number from what it counts: the blank between them becomes one that does not break. */
export function tied<Words>(words: Words): Words {
  if (typeof words === "string") return words.replace(GAP, "$1\u00a0") as Words;
  if (typeof words === "function") return ((...facts: unknown[]) => tied(words(...facts))) as Words;
  if (Array.isArray(words)) return words.map(tied) as Words;
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, tied(each)])) as Words;
}
