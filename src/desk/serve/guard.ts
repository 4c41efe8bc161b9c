import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isOwnHost } from "../../io/own-host.ts";

/** Header that carries the token of a run. */
export const TOKEN_HEADER = "x-desk-token";

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;

/**
 * Whether a request comes from a program of this machine that calls it by its own name. Where the site is served to others too, the
 * desk is not: neither to another machine, nor under another name.
 */
export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? "") && isOwnHost(headers.host, undefined);
}

/** Why a request may not write; undefined where it may: it comes from a page of the desk of this run. */
export function whyNotWrite({ headers }: IncomingMessage, token: string): string | undefined {
  const { host = "", origin } = headers;
  if (origin !== `http://${host}`) return "it comes from a page of another origin";
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return "it comes from another site";
  if (!/^application\/json\b/u.test(headers["content-type"] ?? "")) return "it is no JSON";
  return isSame(headers[TOKEN_HEADER], token) ? undefined : "it lacks the token of this run";
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(String(given ?? "")), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
