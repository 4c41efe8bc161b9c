import { wrapAll } from "./wrap-all.ts";

/**
 * Sets the reading over characters that few know, as ruby. The page says which: `芃péng 沄yún`. Taken away again, the text is
 * as it was.
 */
export function setReadings(text: HTMLElement, isOn: boolean): void {
  for (const ruby of text.querySelectorAll("ruby")) ruby.replaceWith(ruby.firstChild ?? "");
  text.normalize();
  if (!isOn) return;
  const readings = new Map(
    (text.dataset["pinyin"] ?? "").split(" ").map((pair) => {
      const [character = ""] = pair;
      return [character, pair.slice(character.length)] as const;
    }),
  );
  readings.delete("");
  if (readings.size === 0) return;
  wrapAll(text, new RegExp([...readings.keys()].join("|"), "gu"), (character) => {
    const ruby = document.createElement("ruby");
    const reading = document.createElement("rt");
    reading.textContent = readings.get(character) ?? "";
    ruby.append(character, reading);
    return ruby;
  });
}
