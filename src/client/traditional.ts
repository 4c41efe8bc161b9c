import * as OpenCC from "opencc-js/t2cn";
import { CONVERTER } from "./search/simplified.ts";

/** Traditional characters to simplified, a script of its own because its tables are large. */
Object.assign(globalThis, { [CONVERTER]: OpenCC.Converter({ from: "t", to: "cn" }) });
