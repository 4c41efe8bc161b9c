// Loaded before every test file: properties draw the same examples in each run, so that a failure is found where it was
// made. `SEED=7 npm test` draws others; `SEED=random` new ones each time.
import fc from "fast-check";

const DEFAULT_SEED = 20261123;
const given = process.env["SEED"];

if (given !== "random") fc.configureGlobal({ seed: given === undefined ? DEFAULT_SEED : Number(given) });
