import { setFlagsFromString } from "node:v8";

/** How much a heap may grow, in percent of what was in use, before it is cleared again. */
const GROWTH_PERCENT = 20;

/**
 * Has this thread and all others clear their memory sooner. By default a heap that is filled fast may grow to several
 * times what is in use: a build of 30,000 articles took 1.13 GB at its peak, and .59 GB in 8% more time when heaps might
 * grow by 30%. At 20% a build of 100,000 takes 28 MB less again, in the same time.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
