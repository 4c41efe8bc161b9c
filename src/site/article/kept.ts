/**
 * A function that keeps what it last made of an object as long as the object is there: an article is shown by its own
 * page, its issue's and several files, which all need the same of it. With other arguments it is made anew.
 */
export function kept<Key extends object, Rest extends readonly unknown[], Value>(
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

/** Most texts that {@link keptByText} remembers at a time. */
const MOST_TEXTS = 4000;

/** The same for a function of a text: a headline or a paragraph is set in several places of pages made together. */
export function keptByText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (made.size >= MOST_TEXTS) made.clear();
    made.set(text, value);
    return value;
  };
}
