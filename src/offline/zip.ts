import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { byPath, isCompressed, type SiteFile } from "./site-file.ts";

/** An ordinary file that everyone may read. */
const FILE_MODE = 0o100644;

/**
 * A zip of these files as a stream: the same files give the same bytes, whatever their order, their times, the time
 * zone and the machine. One file is in memory at a time. Names are UTF-8 and say so. They stand at the zip's root:
 * the programs most readers unpack with make a folder of the zip's name by themselves.
 * An error of reading destroys the stream with it.
 */
export function filesToZip(files: readonly SiteFile[]): Readable {
  const zip = new ZipFile();
  // The first moment a zip can hold; zips count in local time.
  const mtime = new Date(1980, 0, 1);
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const file of [...files].sort(byPath)) {
    const options = {
      mtime,
      mode: FILE_MODE,
      forceDosTimestamp: true,
      compress: !isCompressed(file),
    };
    zip.addReadStreamLazy(file.path, options, (done) => {
      file.read().then(
        (bytes) => done(null, Readable.from([bytes])),
        (error: unknown) => done(error, Readable.from([])),
      );
    });
  }
  zip.end();
  return output;
}
