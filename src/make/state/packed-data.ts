/** Plain data as JSON without the names of its fields, which are most of it; as bytes, which no clearing of memory copies. */
export type PackedData = Buffer;

/**
 * What plain data looks like, learned while it is packed: every combination of names that an object had. Data is
 * unpacked with the shapes it was packed with.
 */
export class DataShapes {
  readonly #names: (readonly string[])[] = [];
  readonly #known = new Map<string, number>();

  /** Data of JSON's kinds. An object that stands in several places is packed, and unpacked, once. */
  pack(data: unknown): PackedData {
    const places = new Map<object, number>();
    return Buffer.from(JSON.stringify(this.#toList(data, places)));
  }

  /** The data that was packed, as a copy of its own. */
  unpack(packed: PackedData): unknown {
    return this.#fromList(JSON.parse(packed.toString()), []);
  }

  /** An array becomes a list after 0, an object its values after its shape's number, one seen before its place after -1. */
  #toList(value: unknown, places: Map<object, number>): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value))
      return value.length === 0 ? [] : [LIST, ...value.map((item) => this.#toList(item, places))];
    const place = places.get(value);
    if (place !== undefined) return [SEEN, place];
    places.set(value, places.size);
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    const shape = this.#shapeOf(fields.map(([name]) => name));
    return [shape, ...fields.map(([, field]) => this.#toList(field, places))];
  }

  #fromList(value: unknown, seen: object[]): unknown {
    if (!Array.isArray(value)) return value;
    const kind = value[0];
    if (kind === undefined) return value;
    if (kind === SEEN) return seen[value[1]];
    if (kind === LIST) return value.slice(1).map((item) => this.#fromList(item, seen));
    const object: Record<string, unknown> = {};
    seen.push(object);
    const names = this.#names[kind - FIRST_SHAPE] ?? [];
    for (let i = 0; i < names.length; i++) object[names[i] ?? ""] = this.#fromList(value[i + 1], seen);
    return object;
  }

  #shapeOf(names: readonly string[]): number {
    const key = JSON.stringify(names);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const shape = FIRST_SHAPE + this.#names.length;
    this.#names.push(names);
    this.#known.set(key, shape);
    return shape;
  }
}

const SEEN = -1;
const LIST = 0;
const FIRST_SHAPE = 1;
