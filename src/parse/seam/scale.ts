/**
 * A weighing of named features by their weights: everything that is weighed has them all. Names are looked up once, for it is
 * asked for every two lines.
 */
export function createScale<Name extends string>(weights: Readonly<Record<Name, number>>) {
  const list = Object.entries(weights) as [Name, number][];
  return (values: Readonly<Record<Name, number | boolean>>): number => {
    let sum = 0;
    for (const [name, weight] of list) sum += weight * Number(values[name]);
    return sum;
  };
}
