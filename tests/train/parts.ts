import type { Part } from "./part.ts";

/** The parts of the training in the order in which they are made; each is loaded alone, for it loads the parser with its weights. */
export const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  fragment: async () => (await import("./parts/fragment.ts")).FRAGMENT,
  continuity: async () => (await import("./parts/continuity.ts")).CONTINUITY,
  label: async () => (await import("./parts/label.ts")).LABEL,
  join: async () => (await import("./parts/join.ts")).JOIN,
  move: async () => (await import("./parts/move.ts")).MOVE,
  estimate: async () => (await import("./parts/estimate.ts")).ESTIMATE,
};
