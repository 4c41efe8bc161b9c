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
