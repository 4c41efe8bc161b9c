/** Names of what a build keeps in its cache. Nothing else in there is ever deleted. */
const STATE_NAME = /^(?:state|record|folders)-[0-9a-f]{32}\.json$/;
const PARSED_FOLDER_NAME = /^parsed-[0-9a-f]{16}$/;
const PARSED_NAME = /^[0-9a-f]{32}\.json$/;
const MADE_FOLDER_NAME = /^made-[0-9a-f]{16}$/;
const MADE_NAME = /^[0-9a-f]{32}\.bin$/;
/** A file that was being written when its process was killed: its name, process and thread. */
const DRAFT_END = /\.\d+-\d+\.part$/;

/** Whether a build has made a file of this name in its cache: what it knows of a site. */
export function isStateName(name: string): boolean {
  return STATE_NAME.test(name.replace(DRAFT_END, ""));
}

/** Whether a build has made a folder of this name in its cache: what one version of the parser has read. */
export function isParsedFolderName(name: string): boolean {
  return PARSED_FOLDER_NAME.test(name);
}

/** Whether a build has made a file of this name in such a folder: one raw page as it was read. */
export function isParsedName(name: string): boolean {
  return PARSED_NAME.test(name.replace(DRAFT_END, ""));
}

/** Whether a build has made a folder of this name in its cache: parts of what one recipe makes of many files. */
export function isMadeFolderName(name: string): boolean {
  return MADE_FOLDER_NAME.test(name);
}

/** Whether a build has made a file of this name in such a folder. */
export function isMadeName(name: string): boolean {
  return MADE_NAME.test(name.replace(DRAFT_END, ""));
}
