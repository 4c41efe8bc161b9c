/** Bytes of a text in an encoding and with a line end of its own, as other systems would have saved it. */
export function encode(
  text: string,
  encoding: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030",
): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8-bom":
      return Buffer.from(`\ufeff${text}`, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "gb18030":
      return encodeGb18030(text);
  }
}

/** Node decodes GB18030 and does not encode it: the table is its decoder, turned round. */
function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : doubleBytes().get(character);
    if (!code) throw new Error(`no two-byte code for ${character}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

let table: Map<string, readonly [number, number]> | undefined;

function doubleBytes(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return table;
}
