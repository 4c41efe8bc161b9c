import { setFlagsFromString } from "node:v8";

/** How much a heap may grow, in percent of what was in use, before it is cleared again. */
const GROWTH_PERCENT = 30;

/**
 * Has this thread and all others clear their memory sooner. By default a heap that is filled fast may grow to several
 * times what is in use: a build of 30,000 articles took 1.13 GB at its peak and takes .59 GB, in 8% more time.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
