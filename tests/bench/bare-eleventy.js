import Eleventy from "@11ty/eleventy";

// Eleventy alone: as many pages as an archive has, each of one line that is there before: node bare-eleventy.js PAGES OUT.
// No site that Eleventy renders is made in less time.
const [pages, out] = process.argv.slice(2);
const items = Array.from({ length: Number(pages) }, (_, i) => ({ address: `${Math.floor(i / 500)}/${i}.html` }));

const eleventy = new Eleventy(".", out, {
  configPath: false,
  quietMode: true,
  config(settings) {
    settings.addTemplate("pages.11ty.js", {
      data: {
        items,
        pagination: { data: "items", size: 1, alias: "item", before: () => items },
        permalink: ({ item }) => item.address,
        eleventyExcludeFromCollections: true,
      },
      render: ({ item }) => `<!doctype html><title>${item.address}</title>`,
    });
  },
});
eleventy.disableLogger();
await eleventy.write();
