import type { Rules } from "./rule.ts";

/** Rules of reading files: paths, encodings, front matter. */
export const FILE_RULES = {
  "file-missing": {
    severity: "error",
    means: "A path that was given leads to no file or folder.",
    mend: "check the spelling of the path",
  },
  "file-unreadable": {
    severity: "error",
    means: "The file or folder is there but cannot be read.",
    mend: "check its permissions, and that no other program holds it",
  },
  "folder-loop": {
    severity: "warning",
    means: "A link leads back to a folder that is already being read.",
    mend: "its files were read once; remove the link",
  },
  "folder-empty": {
    severity: "error",
    means: "A folder that was given holds no .txt or .md file.",
    mend: "put the raw pages into it as .txt or .md files",
  },
  "file-ending": {
    severity: "warning",
    means: "A file beside the raw pages looks like a text and ends in neither .txt nor .md.",
    mend: "it was not read; save its text as UTF-8 under a name that ends in .txt",
  },
  "file-name": {
    severity: "warning",
    means: "The name of the file holds control characters.",
    mend: "it was read; rename it so that it can be shown and copied everywhere",
  },
  "file-empty": {
    severity: "error",
    means: "The file holds no text.",
    mend: "remove it, or put the text of its page into it",
  },
  "file-binary": {
    severity: "error",
    means: "The file is not text: a picture, a PDF, an archive or the like.",
    mend: "save the page's text as UTF-8 and use that file",
  },
  "web-page": {
    severity: "info",
    means: "The file is a web page; its text was read, a line for each block, without its tags and menus.",
    mend: "nothing needs doing; line numbers are those of the text",
  },
  "web-page-refused": {
    severity: "error",
    means: "The file is a web page whose text cannot be read: scripts put it there, or its encoding is not known.",
    mend: "open it in a browser, copy the article into a text file, and use that file",
  },
  "encoding-guessed": {
    severity: "info",
    means: "The file is not UTF-8; its encoding was recognised from its contents.",
    mend: "nothing needs doing; saved as UTF-8 it gives the same articles",
  },
  "encoding-invalid": {
    severity: "error",
    means: "Bytes of a line stand for no character in the file's encoding.",
    mend: "they show as �; retype the damaged characters from the scan",
  },
  "encoding-mixed": {
    severity: "warning",
    means: "Some lines of the file are in another encoding than the rest.",
    mend: "they were read in their own encoding; save the file as UTF-8",
  },
  "control-character": {
    severity: "warning",
    means: "The text holds characters that show nothing: controls, direction marks, zero width.",
    mend: "they were left out of the articles; delete them",
  },
  "front-matter-broken": {
    severity: "error",
    means: "The front matter is not valid YAML.",
    mend: "none of it was used; write one `key: value` a line",
  },
  "front-matter-code": {
    severity: "error",
    means: "The front matter asks for another language than YAML.",
    mend: "it was neither run nor used; write `---` alone on the first line, then YAML",
  },
  "front-matter-key": {
    severity: "warning",
    means: "The front matter has a key that is not known.",
    mend: "it was left unused; the keys are newspaper, date, issue, totalIssue, page, section, editor, source, note",
  },
  "front-matter-value": {
    severity: "warning",
    means: "A value of the front matter cannot be what its key asks for.",
    mend: "it was left unused; dates are written 2024-10-15, numbers in digits",
  },
} as const satisfies Rules;
