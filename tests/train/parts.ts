import type { Part } from "./part.ts";

/** The parts of the training in the order in which they are made; each is loaded alone, for it loads the parser with its weights. */
export const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  fragment: async () => (await import("./fragment.ts")).FRAGMENT,
  continuity: async () => (await import("./continuity.ts")).CONTINUITY,
  label: async () => (await import("./label.ts")).LABEL,
  join: async () => (await import("./join.ts")).JOIN,
  move: async () => (await import("./move.ts")).MOVE,
  estimate: async () => (await import("./estimate.ts")).ESTIMATE,
};
