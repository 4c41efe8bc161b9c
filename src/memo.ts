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

/** A function that makes its answer when it is first asked, and keeps it: what takes long to make, and is not needed at every start. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A function that keeps its last answer alone, for what is asked of one key several times before the next key comes. */
export function memoOfLast<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last === undefined || last.key !== key) last = { key, value: read(key) };
    return last.value;
  };
}

/** A function that asks `read` once for every two keys, in this order, and keeps the answers as long as itself. */
export function memoPairs<One, Other, Value>(
  read: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
  const known = new Map<One, Map<Other, Value>>();
  return (one, other) => {
    let ofOne = known.get(one);
    if (ofOne === undefined) {
      ofOne = new Map();
      known.set(one, ofOne);
    }
    const answer = ofOne.get(other);
    if (answer !== undefined || ofOne.has(other)) return answer as Value;
    const made = read(one, other);
    ofOne.set(other, made);
    return made;
  };
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
