import type { Settings } from "./settings.ts";

/** Language that the commands speak, and the interface of the site. */
export type Language = Settings["language"];

/** A sentence for people in each language, side by side. */
export type Said = Readonly<Record<Language, string>>;

/** Several sentences, a line each. */
export function lines(...said: readonly Said[]): Said {
  return { en: said.map(({ en }) => en).join("\n"), "zh-Hans": said.map((each) => each["zh-Hans"]).join("\n") };
}
