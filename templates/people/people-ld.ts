import type { Settings } from "../../src/model/settings.ts";
import { absolute, type JsonLd } from "../../src/site/data/json-ld.ts";
import type { Holding } from "../../src/site/people/holding.ts";
import type { PersonData } from "../../src/site/people/person-pages.ts";
import type { PostData } from "../../src/site/people/posts-pages.ts";

/** A person with the posts in which the paper was seen to name them. No days: they bound no term of office. */
export function personLd({ name, facts }: PersonData, address: string, settings: Settings): JsonLd {
  const roles = [...new Set(facts?.holdings.map(({ title }) => title) ?? [])];
  return withoutGaps({
    "@context": "https://schema.org",
    "@type": "Person",
    name,
    alternateName: facts && facts.variants.length > 0 ? facts.variants : undefined,
    url: absolute(address, settings),
    memberOf: roles.length > 0 ? roles.map((roleName) => ({ "@type": "OrganizationRole", roleName })) : undefined,
  });
}

/** A body with those who were seen in a post of it. */
export function postLd(
  { title, body, holders }: Pick<PostData, "title" | "body" | "holders">,
  address: string,
  settings: Settings,
): JsonLd {
  const member = holders.map(({ person, personAddress, title: roleName }: Holding) => ({
    "@type": "OrganizationRole",
    roleName,
    member: withoutGaps({ "@type": "Person", name: person, url: absolute(personAddress, settings) }),
  }));
  return withoutGaps({
    "@context": "https://schema.org",
    "@type": "Organization",
    name: body ?? title,
    url: absolute(address, settings),
    member,
  });
}

function withoutGaps(fields: Record<string, unknown>): JsonLd {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
