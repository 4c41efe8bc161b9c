/**
 * Puts a text on the clipboard, and the same as HTML for programs that set it. Through the browser's own command, which pages
 * opened from a folder may use as well; where it is refused, through the newer interface, as text alone.
 */
export async function writeClipboard(text: string, html?: string): Promise<boolean> {
  let isWritten = false;
  const write = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    isWritten = true;
  };
  addEventListener("copy", write, true);
  try {
    document.execCommand("copy");
  } finally {
    removeEventListener("copy", write, true);
  }
  if (isWritten) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says for two seconds on a button that it did what it is for; nothing beside it moves. */
export function sayDone(button: HTMLElement, done: string): void {
  const label = button.textContent;
  if (label === done) return;
  button.style.minInlineSize = `${button.offsetWidth}px`;
  button.textContent = done;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}
