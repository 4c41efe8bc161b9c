import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { english, runTool, UsageError } from "./shared/command.ts";

/** The training is no part of the product, so no command that is compiled for users may hold it: it is loaded by its path. */
const TRAINING = join("tests", "train", "train-parts.ts");

await runTool({
  usage: "npm run train -- [PART…]",
  help: [
    "Makes the weights of the parser, src/weights/*.json, from the priors written in tests/train and from generated pages,",
    "and from nothing else: the same command gives the same files. Takes some minutes; npm run bench parse measures the result.",
    "  PART…  only these, in the order in which they build on each other: fragment continuity label join move estimate",
  ].join("\n"),
  options: {},
  async run(_values, names) {
    const { PARTS, trainParts } = (await import(
      pathToFileURL(TRAINING).href
    )) as typeof import("../tests/train/train-parts.ts");
    const unknown = names.filter((name) => !(name in PARTS));
    if (unknown.length > 0)
      throw new UsageError(english(`No part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(" ")}`));
    return trainParts(names) ? 0 : 1;
  },
});
