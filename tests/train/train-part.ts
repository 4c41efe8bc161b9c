import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { artefactToText, toArtefact } from "./artefact.ts";
import { PARTS } from "./parts.ts";

// Trains one part in a process of its own, so that the parser it uses has the weights of the parts before it:
// train-part.ts PART FOLDER [PAGES]
const [name = "", folder = "", pages] = process.argv.slice(2);
const load = PARTS[name];
if (!load || folder === "") throw new Error(`train-part PART FOLDER [PAGES]; parts: ${Object.keys(PARTS).join(" ")}`);
const part = await load();
const count = pages === undefined ? part.pages : Number(pages);
const artefact = toArtefact(name, part, count, part.train(count));
writeFileSync(join(folder, `${name}.json`), artefactToText(artefact));
const weightless = Object.entries(artefact.weights).flatMap(([feature, weight]) => (weight === 0 ? [feature] : []));
if (weightless.length > 0)
  process.stderr.write(`Of no weight, so take them out of the parser and of the priors: ${weightless.join(", ")}\n`);
