import { FAILSAFE_SCHEMA, load } from "js-yaml";

/**
 * Options under which gray-matter reads YAML as plain data and nothing else. Pass them on every call: without
 * options gray-matter answers from a cache that hands out one mutable object. The engines it brings along for
 * other languages, one of which runs JavaScript out of the file, are switched off. Every scalar stays the string that
 * was written: YAML's own types would turn `2024-10-15` into a Date and `010` into 8.
 */
export const YAML_DATA_ONLY = {
  language: "yaml",
  engines: {
    yaml: { parse: parseYaml, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
  },
};

function parseYaml(text: string): object {
  const data = load(text, { schema: FAILSAFE_SCHEMA });
  if (data === null || data === undefined || data === "") return {};
  if (typeof data !== "object" || Array.isArray(data)) throw new TypeError("front matter is no list of keys");
  return data;
}

function refuse(): never {
  throw new TypeError("front matter is YAML data and nothing else");
}
