import { spawn } from "node:child_process";

/** The system's own program that opens an address, or a folder. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
  darwin: ["open"],
};

/** Opens an address in the browser of this system's user, or a folder in their file manager; whether a program for that could be started. */
export function openWithSystem(target: string): Promise<boolean> {
  const [program = "xdg-open", ...args] = OPENERS[process.platform] ?? [];
  return new Promise((resolve) => {
    const opened = spawn(program, [...args, target], { stdio: "ignore", detached: true });
    opened.once("error", () => resolve(false));
    opened.once("spawn", () => {
      opened.unref();
      resolve(true);
    });
  });
}
