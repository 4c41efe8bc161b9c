import matter from "gray-matter";
import { dataToYaml } from "./front-matter-yaml.ts";

/** A content file in its two parts. */
export interface ContentFile {
  readonly data: Readonly<Record<string, unknown>>;
  /** Markdown below the front matter, without the line end that closes the file. */
  readonly body: string;
}

/** Front matter here is YAML data; gray-matter's other engines would run it or read it as something else. */
const YAML_ONLY = {
  language: "yaml",
  engines: {
    yaml: { parse: yamlParse(), stringify: dataToYaml },
    javascript: refuse,
    js: refuse,
    json: refuse,
  },
};

/** Writes front matter and body as one text that ends in a line end. */
export function contentFileToText({ data, body }: ContentFile): string {
  return matter.stringify({ content: body } as never, data, YAML_ONLY as object);
}

/** Reads front matter and body; the inverse of {@link contentFileToText}. Throws where the front matter is no YAML. */
export function textToContentFile(text: string): ContentFile {
  const { data, content } = matter(text, YAML_ONLY as object);
  return { data, body: content.replace(/\n$/, "") };
}

/** gray-matter's own reader of YAML, which its declarations do not name. */
function yamlParse(): (yaml: string) => object {
  return (matter as unknown as { engines: { yaml: { parse: (yaml: string) => object } } }).engines.yaml.parse;
}

function refuse(): never {
  throw new Error("Front matter of a content file is YAML.");
}
