/** How long a browser may take to begin with a file that it was given. */
const KEPT_MS = 60_000;

/** Gives the reader a file. It is made when it is asked for: 100,000 articles need no files of their own for this. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(file);
  // Old Firefox follows only links of the document.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
