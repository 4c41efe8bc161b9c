import { isIP } from "node:net";
import { hostname } from "node:os";

/**
 * Whether a request's `Host` names this machine. Without an address that was chosen, that is `localhost` and what it
 * stands for; with one, also that name, the machine's own, and any bare address of the network, none of which a
 * page of another site can make lead here: https://en.wikipedia.org/wiki/DNS_rebinding
 */
export function isOwnHost(header: string | undefined, chosen: string | undefined): boolean {
  const name = nameOf(header);
  if (name === undefined) return false;
  if (name === "localhost" || name.endsWith(".localhost") || name === "127.0.0.1" || name === "::1") return true;
  if (chosen === undefined) return false;
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || [chosen.toLowerCase(), own, `${own}.local`].includes(name);
}

/** `LocalHost.:8080` → `localhost`, `[::1]:8080` → `::1` */
function nameOf(header: string | undefined): string | undefined {
  try {
    const { hostname: name, username, pathname } = new URL(`http://${header ?? ""}`);
    if (username !== "" || pathname !== "/") return undefined;
    return name.replace(/\.$/, "").replace(/^\[(.*)\]$/, "$1");
  } catch {
    return undefined;
  }
}
