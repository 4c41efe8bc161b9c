import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { codeOf } from "../../io/file-tree.ts";
import type { BuildOptions } from "../../make/state/build-options.ts";
import type { Settings } from "../../model/settings.ts";
import { MOST_BYTES_OF_FILES, openEvents, readJson, sendBytes, sendJson } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";
import { answerWrite } from "./answer-write.ts";
import { DeskArchive } from "./desk-archive.ts";
import { DeskFiles } from "./desk-files.ts";
import { isFromHere, whyNotWrite } from "./guard.ts";

/** Address that all of the desk lies below. */
export const DESK = "/desk/";
/** Script that puts the way to the desk beside the paragraphs of a page. */
export const MARK_SCRIPT = `${DESK}mark.js`;

const TOKEN_BYTES = 24;

/** The desk of a running server. */
export interface Desk {
  /** Answers a request for the desk; false where it is for something else. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Scripts that a page of the site gets for this request: other machines get none. */
  readonly scripts: (request: IncomingMessage) => readonly string[];
  /** Looks again what stands on the disk, and tells open desks. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

/** Shows a folder in this machine's file manager; whether it could. */
export type FolderOpener = (folder: string) => Promise<boolean>;

/**
 * Makes the desk of an archive. Nothing of it is part of the site; it writes acts, and adds raw pages and takes them out as the commands do.
 *
 * @param show Shows the site's folder to who sits at this machine; absent where nobody does.
 */
export function openDesk(options: BuildOptions, settings: () => Settings, show?: FolderOpener): Desk {
  const archive = new DeskArchive(options, settings);
  const files = new DeskFiles(options.root, settings);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const listeners = new Set<ServerResponse>();
  const tell = (changed: object) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(changed)}\n\n`);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = toUrl(request.url);
    if (!url?.pathname.startsWith(DESK.slice(0, -1)) || !/^\/desk(?:\/|$)/u.test(url.pathname)) return false;
    if (!isFromHere(request))
      sendJson(request, response, { refused: "token", detail: "the desk is for this machine alone" });
    else if (url.pathname === "/desk") redirect(response);
    else await answerHere(url, request, response).catch((error) => fail(error, request, response));
    return true;
  };
  const answerHere = async (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const name = url.pathname.slice(DESK.length);
    if (request.method === "POST") {
      const reason = whyNotWrite(request, token);
      if (reason !== undefined) return sendJson(request, response, { refused: "token", detail: reason });
      const body = await readJson(request, name === "add" ? MOST_BYTES_OF_FILES : undefined);
      if (name === "show") return sendJson(request, response, { shown: (await show?.(options.out)) ?? false });
      if (!body) return sendJson(request, response, { refused: "request", detail: "the body is no JSON, or too long" });
      const written = await answerWrite(archive, name, body);
      sendJson(request, response, written);
      if ("ids" in written && written.ids.length > 0) tell({ file: body["file"], desk: body["desk"] ?? "" });
      if ("sent" in written || "files" in written) tell({ desk: body["desk"] ?? "" });
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return sendJson(request, response, { refused: "request", detail: "only GET, HEAD and POST are answered" });
    if (name === "events") {
      openEvents(response);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return;
    }
    const file = await files.find(name, token);
    if (file) return sendBytes(request, response, file.type, file.body);
    await answerQuestion({ archive, canShow: show !== undefined }, name, url.searchParams, request, response);
  };
  return {
    answer,
    scripts: (request) => (isFromHere(request) ? [MARK_SCRIPT] : []),
    refresh: async () => {
      await archive.refresh();
      tell({});
    },
    close: () => {
      for (const listener of listeners) listener.end();
    },
  };
}

/** What went wrong is told to the page that asked, which shows it. */
function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else if (codeOf(error) === "ENOENT")
    sendJson(request, response, { refused: "not-found", detail: "the file is gone" });
  else sendJson(request, response, { refused: "request", detail: String(error) });
}

function redirect(response: ServerResponse): void {
  response.writeHead(308, { location: DESK });
  response.end();
}

function toUrl(url: string | undefined): URL | undefined {
  try {
    return new URL(url ?? "/", "http://localhost");
  } catch {
    return undefined;
  }
}
