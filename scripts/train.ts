import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { english, runTool, UsageError } from "./shared/command.ts";

/** The training is no part of the product, so no command that is compiled for users may hold it: it is loaded by its path. */
const TRAINING = join("tests", "train", "train-parts.ts");

await runTool({
  usage: "npm run train -- [--articles FILE] [PART…]",
  help: [
    "Makes the weights of the parser, src/weights/*.json, from the priors written in tests/train and from generated pages,",
    "and from nothing else but what --articles names: the same command gives the same files. Takes some minutes; npm run bench parse",
    "measures the result.",
    "  PART…  only these, in the order in which they build on each other: fragment continuity label join move estimate",
    "  --articles FILE  mixes in an archive's own articles, as npm run parse -- --format ndjson prints them once they are corrected:",
    "                   headline, date, bylines, body; ## before a paragraph of the body says that it is a sub-heading",
  ].join("\n"),
  options: { articles: { type: "string" } },
  async run({ articles }, names) {
    const { PARTS, trainParts } = (await import(
      pathToFileURL(TRAINING).href
    )) as typeof import("../tests/train/train-parts.ts");
    const unknown = names.filter((name) => !(name in PARTS));
    if (unknown.length > 0)
      throw new UsageError(english(`No part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(" ")}`));
    return trainParts(names, articles) ? 0 : 1;
  },
});
