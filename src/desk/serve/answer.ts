import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import type { Refusal } from "../view/desk-answers.ts";

/** A request is a few acts; more is none. */
const MOST_BYTES = 256 * 1024;
/** Files that are added, scans among them, come several at a time, as Base64. */
export const MOST_BYTES_OF_FILES = 256 * 1024 * 1024;

/** What no page of another site may do with what the desk sends, and no proxy keep. */
const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

const STATUS: Readonly<Record<Refusal["refused"], number>> = {
  version: 409,
  outcome: 409,
  "not-found": 404,
  "no-act": 422,
  "front-matter": 422,
  disk: 507,
  told: 409,
  token: 403,
  request: 400,
};

/** Sends bytes with the headers of the desk. */
export function sendBytes(
  { method }: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: string | Uint8Array,
  status = 200,
): void {
  const bytes = Buffer.from(body as Uint8Array);
  response.writeHead(status, { ...HEADERS, "content-type": type, "content-length": bytes.length });
  response.end(method === "HEAD" ? undefined : bytes);
}

/** Sends a value, or why there is none, as JSON. */
export function sendJson(request: IncomingMessage, response: ServerResponse, value: object): void {
  const status = "refused" in value ? STATUS[(value as Refusal).refused] : 200;
  sendBytes(request, response, "application/json", JSON.stringify(value), status);
}

/** Sends what a stream gives as a file to be kept. */
export function sendStream(response: ServerResponse, type: string, name: string, body: Readable): void {
  response.writeHead(200, {
    ...HEADERS,
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
  });
  body.on("error", () => response.destroy()).pipe(response);
}

/** Begins a stream of events. */
export function openEvents(response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
  response.write("retry: 500\n\n");
}

/** The body of a request as JSON; undefined where it is none, or too long. */
export async function readJson(
  request: IncomingMessage,
  most = MOST_BYTES,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > most) return undefined;
    parts.push(part as Buffer);
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
