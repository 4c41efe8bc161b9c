/** More characters of a name than this are not spelt; a checksum of the whole stands in their place. */
const LONGEST_SPELT_NAME = 24;

/** The page of a signature, spelt in code points, as file names in Chinese break on many systems: 张倩 → `bylines/5f20-5029.html` */
export function bylineAddress(name: string): string {
  const points = [...name].map((character) => (character.codePointAt(0) ?? 0).toString(16));
  if (points.length <= LONGEST_SPELT_NAME) return `bylines/${points.join("-")}.html`;
  return `bylines/${points.slice(0, LONGEST_SPELT_NAME).join("-")}-${checksum(name)}.html`;
}

/** FNV-1a of the UTF-16 units, as seven base-36 digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
