import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PublishedRecord } from "../../src/site/data/article-data.ts";
import { personRedirects } from "../../src/site/data/person-redirects.ts";
import { TABLE_FILES } from "../../src/site/data/table-files.ts";
import { PAGE_KINDS } from "../../src/site/kinds/all-kinds.ts";
import { PEOPLE_TABLES } from "../../src/site/tables/people-tables.ts";
import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import { PUBLISHED, renderSite, SETTINGS, sampleArchive } from "../site/sample-archives.ts";

const ARCHIVE = sampleArchive();
const FILES = renderSite(ARCHIVE, PUBLISHED);
const BASE = PUBLISHED.baseUrl ?? "";

function textOf(address: string): string {
  return FILES.get(address)?.text ?? assert.fail(`no ${address}`);
}

function parseXml(address: string): Record<string, never> {
  const text = textOf(address);
  assert.equal(XMLValidator.validate(text), true);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "entry" || name === "link" || name === "url",
  }).parse(text);
}

test("the Atom feed has what the standard demands, and names pages that exist", () => {
  const { feed } = parseXml(ADDRESSES.atom) as unknown as {
    feed: Record<string, unknown> & { entry: Record<string, unknown>[] };
  };
  for (const key of ["id", "title", "updated", "author"]) assert.ok(feed[key], key);
  assert.equal(feed.entry.length, ARCHIVE.issues.length);
  for (const entry of feed.entry) {
    for (const key of ["id", "title", "updated", "link", "summary"]) assert.ok(entry[key], key);
    assert.match(String(entry["updated"]), /^\d{4}-\d\d-\d\dT00:00:00Z$/);
    const [link] = entry["link"] as { href: string }[];
    assert.ok(FILES.has(String(link?.href).slice(BASE.length)));
  }
});

test("the JSON Feed has version, title and items, and no date of an addition that is not recorded", () => {
  const feed = JSON.parse(textOf(ADDRESSES.jsonFeed));
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.equal(feed.feed_url, BASE + ADDRESSES.jsonFeed);
  assert.equal(feed.items.length, ARCHIVE.issues.length);
  assert.equal(feed.items.filter((item: object) => "date_published" in item).length, 0);
  for (const item of feed.items) assert.ok(item.id && item.url && item.title && item.content_text);
});

test("the sitemap names every article and no page that is not there", () => {
  const { urlset } = parseXml(ADDRESSES.sitemap) as unknown as { urlset: { url: { loc: string }[] } };
  const mapped = new Set(urlset.url.map(({ loc }) => loc.slice(BASE.length)));
  for (const address of mapped) assert.ok(FILES.has(address), address);
  for (const [address, { kind }] of FILES) if (kind === "article") assert.ok(mapped.has(address), address);
  assert.match(textOf(ADDRESSES.robots), /^Sitemap: https:/m);
});

test("every kind of page for people is in the list that navigation and sitemap are drawn from, and is rendered", () => {
  const rendered = PAGE_TEMPLATES.map(({ kind }) => kind);
  for (const kind of PAGE_KINDS) assert.equal(rendered.filter((other) => other === kind).length, 1, kind.name);
  const named = new Set(PAGE_KINDS.map(({ name }) => name));
  named.add(personRedirects.name);
  for (const [address, { kind }] of FILES) if (address.endsWith(".html")) assert.ok(named.has(kind), address);
  const navigation = /<nav class="nav"[\s\S]*?<\/nav>/.exec(textOf(ADDRESSES.home))?.[0] ?? "";
  const links = [...navigation.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
  assert.deepEqual(links, [
    ADDRESSES.dates,
    ADDRESSES.people,
    ADDRESSES.search,
    ADDRESSES.today,
    ADDRESSES.clippings,
    ADDRESSES.about,
  ]);
});

test("without an absolute address no file claims one", () => {
  const files = renderSite(ARCHIVE, SETTINGS);
  for (const address of [ADDRESSES.atom, ADDRESSES.jsonFeed, ADDRESSES.sitemap, ADDRESSES.openSearch])
    assert.ok(!files.has(address), address);
  for (const [address, { kind, text }] of files)
    if (kind !== personRedirects.name) assert.doesNotMatch(text, /rel="canonical"|og:url|Sitemap:/, address);
});

test("an address of a signature that has moved to a person's page calls the person by a plain name", () => {
  const moved = [...FILES.values()].filter(({ kind }) => kind === personRedirects.name);
  assert.ok(moved.length > 0);
  for (const { text } of moved) assert.doesNotMatch(text, /《|》/);
});

/** What Data Package 1.0 and Tabular Data Package demand of a descriptor (specs.frictionlessdata.io). */
const DATA_PACKAGE = {
  type: "object",
  required: ["resources", "profile", "name"],
  properties: {
    profile: { const: "tabular-data-package" },
    name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
    title: { type: "string" },
    homepage: { type: "string", format: "uri" },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path"],
        properties: {
          name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
          path: { type: "string", pattern: "^(?!/|\\.\\.)[^\\\\]+$" },
          profile: { enum: ["data-resource", "tabular-data-resource"] },
          format: { type: "string" },
          mediatype: { type: "string", pattern: "^.+/.+$" },
          encoding: { const: "utf-8" },
          schema: {
            type: "object",
            required: ["fields"],
            properties: {
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["name"],
                  properties: {
                    name: { type: "string" },
                    type: {
                      enum: [
                        "string",
                        "number",
                        "integer",
                        "boolean",
                        "object",
                        "array",
                        "date",
                        "time",
                        "datetime",
                        "year",
                        "yearmonth",
                        "duration",
                        "any",
                      ],
                    },
                    description: { type: "string" },
                  },
                },
              },
              primaryKey: { type: "string" },
              missingValues: { type: "array", items: { type: "string" } },
            },
          },
        },
        if: { properties: { profile: { const: "tabular-data-resource" } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
        then: { required: ["schema"] },
      },
    },
  },
};

test("the data package describes the tables after Frictionless", () => {
  const validate = new Ajv({ strict: false, formats: { uri: /^https:\/\// } }).compile(DATA_PACKAGE);
  const descriptor: { readonly resources: readonly { readonly path: string }[] } = JSON.parse(
    textOf(ADDRESSES.datapackage),
  );
  const valid: boolean = validate(descriptor);
  assert.ok(valid, JSON.stringify(validate.errors));
  assert.deepEqual(
    descriptor.resources.map(({ path }) => `data/${path}`),
    [...TABLE_FILES, ...PEOPLE_TABLES].map(({ address }) => address),
  );
});

test("every article leads to the data beside its issue's page, and has its record there", () => {
  const held = new Set<string>();
  for (const [address, { kind, text }] of FILES) {
    if (kind !== "article") continue;
    const [, link = ""] = /<link rel="alternate" type="application\/json" href="\.\.\/\.\.\/([^"]*)">/.exec(text) ?? [];
    assert.match(link, /^issues\/.*\.json$/);
    const records: PublishedRecord[] = JSON.parse(textOf(link));
    const [record, ...others] = records.filter((each) => each.address === address);
    assert.ok(record && others.length === 0);
    assert.ok(FILES.has(record.pageAddress));
    assert.equal(record.citation["type"], "article-newspaper");
    for (const each of records) held.add(each.address);
  }
  assert.ok([...held].every((address) => FILES.get(address)?.kind === "article"));
});
