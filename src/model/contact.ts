const MAIL = /^(?:mailto:)?([^@\s<>"',;:/\\，；：、（）]+@[^@\s<>"',;:/\\]+\.[^@\s<>"',;:/\\.]+)$/i;
const TELEPHONE = /^(?:tel:)?(\+?[\d\s().-]{5,30})$/i;
const WEB = /^https?:\/\//i;
/** What is written like an address of another kind would be taken for text, and by some programs followed. */
const OTHER_ADDRESS = /^(?:javascript|vbscript|data|file|blob|about|ftp|view-source)\s*:|^[a-z][a-z0-9+.-]*:\/\//i;
const CONTROL_CHARACTERS = /\p{Cc}|\p{Cs}/u;
const MOST_CHARACTERS = 200;

/**
 * The address that a way of reaching the editors leads to: `mailto:`, `tel:` or `https:`; null for plain text.
 * `0359-6522222` → `tel:03596522222`; `编辑部 电话 0359-6522222` → null.
 */
export function contactAddress(contact: string): string | null {
  const text = contact.trim();
  const [, mail] = MAIL.exec(text) ?? [];
  if (mail !== undefined) return `mailto:${mail}`;
  if (WEB.test(text)) return webAddress(text);
  const [, number] = TELEPHONE.exec(text) ?? [];
  return number !== undefined && /\d{5}/.test(number.replace(/\D/g, ""))
    ? `tel:${number.replace(/[^\d+]/g, "")}`
    : null;
}

/** Whether a text is a mail address, an address of the web, a telephone number or plain text, on one line. */
export function isContact(contact: string): boolean {
  const text = contact.trim();
  if (text === "" || [...text].length > MOST_CHARACTERS || CONTROL_CHARACTERS.test(text)) return false;
  return WEB.test(text) ? webAddress(text) !== null : !OTHER_ADDRESS.test(text);
}

/** An address of the web in its normal form; null when it names no real host, or a user. */
export function webAddress(written: string): string | null {
  if (/[\s"'<>\\^`{|}]/.test(written) || !/^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(written)) return null;
  try {
    const { href, hostname, username, password } = new URL(written);
    const labels = hostname.replace(/\.$/, "").split(".");
    const isReal =
      hostname.startsWith("[") || labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label));
    return isReal && username === "" && password === "" ? href : null;
  } catch {
    return null;
  }
}
