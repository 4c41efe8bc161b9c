/**
 * A weighing of named features by their weights: everything that is weighed has them all. Names are looked up once, for it is
 * asked for every two lines.
 */
export function createScale<Name extends string>(weights: Readonly<Record<Name, number>>) {
  const names = Object.keys(weights) as Name[];
  const list = names.map((name) => weights[name]);
  return (values: Readonly<Record<Name, number | boolean>>): number => {
    let sum = 0;
    for (let at = 0; at < list.length; at += 1) sum += (list[at] as number) * Number(values[names[at] as Name]);
    return sum;
  };
}

/**
 * A weighing of sets of named features: bit n of a set stands for the name at place n of `names`, at most 32 of them. The weights
 * are added in their own order, so that a set weighs to the last digit what its features weigh by {@link createScale}.
 */
export function createSetScale<Name extends string, Weighed extends Name>(
  names: readonly Name[],
  weights: Readonly<Record<Weighed, number>>,
) {
  const weighed = Object.keys(weights) as Weighed[];
  const bits = weighed.map((name) => 1 << names.indexOf(name));
  const list = weighed.map((name) => weights[name]);
  return (set: number): number => {
    let sum = 0;
    for (let at = 0; at < bits.length; at += 1) if ((set & (bits[at] as number)) !== 0) sum += list[at] as number;
    return sum;
  };
}
