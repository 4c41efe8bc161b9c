/** Language that the commands speak, and the interface of the site. */
export type Language = "zh-Hans" | "en";

/** A sentence for people in each language, side by side. */
export type Said = Readonly<Record<Language, string>>;

/** Several sentences, a line each. */
export function lines(...said: readonly Said[]): Said {
  return { en: said.map(({ en }) => en).join("\n"), "zh-Hans": said.map((each) => each["zh-Hans"]).join("\n") };
}
