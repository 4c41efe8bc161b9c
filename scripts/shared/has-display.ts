/** Whether somebody sits before a screen: not in CI, not where nothing can be shown, not where the output goes into a file. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env, isTerminal = process.stdout.isTTY): boolean {
  if (!isTerminal || environment["CI"]) return false;
  if (process.platform === "win32" || process.platform === "darwin") return !environment["SSH_CONNECTION"];
  return Boolean(environment["DISPLAY"] || environment["WAYLAND_DISPLAY"]);
}
