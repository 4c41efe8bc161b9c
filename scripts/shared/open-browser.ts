import { spawn } from "node:child_process";

/** Whether somebody sits before a screen: not in CI, not where nothing can be shown, not where the output goes into a file. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env, isTerminal = process.stdout.isTTY): boolean {
  if (!isTerminal || environment["CI"]) return false;
  if (process.platform === "win32" || process.platform === "darwin") return !environment["SSH_CONNECTION"];
  return Boolean(environment["DISPLAY"] || environment["WAYLAND_DISPLAY"]);
}

/** The system's own program that opens an address. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
  darwin: ["open"],
};

/** Opens an address in the browser of this system's user; whether a program for that could be started. */
export function openBrowser(address: string): Promise<boolean> {
  const [program = "xdg-open", ...args] = OPENERS[process.platform] ?? [];
  return new Promise((resolve) => {
    const opened = spawn(program, [...args, address], { stdio: "ignore", detached: true });
    opened.once("error", () => resolve(false));
    opened.once("spawn", () => {
      opened.unref();
      resolve(true);
    });
  });
}
