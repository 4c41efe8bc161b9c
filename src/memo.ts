/**
 * A function that asks `read` once for each key and keeps the answers as long as itself, up to `most` of them: then it forgets
 * them all and begins anew.
 */
export function memo<Key, Value>(read: (key: Key) => Value, most = Number.POSITIVE_INFINITY): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined || known.has(key)) return answer as Value;
    const made = read(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}

/** A function that asks `read` once for every two keys, in this order, and keeps the answers as long as itself. */
export function memoPairs<One, Other, Value>(
  read: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
  const known = memo((one: One) => memo((other: Other) => read(one, other)));
  return (one, other) => known(one)(other);
}

/**
 * A function that keeps what it last made of an object as long as the object is there: an article is shown by its own
 * page, its issue's and several files, which all need the same of it. With other arguments it is made anew.
 */
export function memoOfObject<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const made = new WeakMap<Key, { readonly rest: Rest; readonly value: Value }>();
  return (key, ...rest) => {
    const known = made.get(key);
    if (known && rest.every((argument, i) => argument === known.rest[i])) return known.value;
    const value = make(key, ...rest);
    made.set(key, { rest, value });
    return value;
  };
}
