/** See compile.js, which must run before anything is compiled and so is JavaScript. */
export function compileModules(sources: readonly string[], target: string): Promise<void>;
/** See compile.js. */
export function compiledName(source: string): string;
/** See compile.js. */
export function commandsFolder(root: string): string;
