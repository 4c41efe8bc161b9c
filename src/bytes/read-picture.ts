import type { Metadata, Sharp } from "sharp";
import { coverSize, type Picture, type PictureForm } from "../model/scan.ts";

/**
 * What is wrong with a picture: it holds nothing, is no picture or too damaged to be one, has a form that browsers do not show, or is
 * damaged in part, as one whose copy was broken off.
 */
export type PictureFault = "empty" | "unreadable" | "damaged" | `form ${string}`;

/** What was read of a picture; it can be shown where {@link picture} is there. */
export interface ReadPicture {
  readonly picture?: Picture;
  readonly fault?: PictureFault;
}

/** Forms as the decoder names them. */
const FORMS: Readonly<Record<string, PictureForm>> = { jpeg: "jpg", png: "png", webp: "webp" };

const COVER_QUALITY = 70;

/** Reads what a picture is. Its head alone is not believed, and its name not at all: it is decoded once. */
export async function readPicture(bytes: Uint8Array): Promise<ReadPicture> {
  if (bytes.length === 0) return { fault: "empty" };
  try {
    const metadata = await (await decoder(bytes, "none")).metadata();
    const form = FORMS[metadata.format ?? ""];
    if (!form) return { fault: `form ${metadata.format}` };
    const picture = { form, ...shownSize(metadata) };
    if (await isWhole(bytes)) return { picture };
    await pictureCover(bytes);
    return { picture, fault: "damaged" };
  } catch {
    return { fault: "unreadable" };
  }
}

/** A small JPEG of a picture that can be shown, turned as it is shown. The same bytes give the same cover. */
export async function pictureCover(bytes: Uint8Array): Promise<Uint8Array> {
  return await coverOf(await decoder(bytes, "none"));
}

/** Browsers turn a JPEG and a PNG as its EXIF orientation says, and no WebP. */
function isTurned({ format }: Metadata): boolean {
  return format !== "webp";
}

function shownSize(metadata: Metadata): { width: number; height: number } {
  const { width, height } = isTurned(metadata) ? metadata.autoOrient : metadata;
  return { width, height };
}

async function coverOf(picture: Sharp): Promise<Uint8Array> {
  const metadata = await picture.metadata();
  const { width, height } = coverSize(shownSize(metadata));
  return await (isTurned(metadata) ? picture.autoOrient() : picture)
    .resize({ width, height, fit: "fill" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: COVER_QUALITY })
    .toBuffer();
}

async function isWhole(bytes: Uint8Array): Promise<boolean> {
  try {
    await coverOf(await decoder(bytes, "truncated"));
    return true;
  } catch {
    return false;
  }
}

/** Loaded only where there are pictures: an archive without them need not wait for it. */
async function decoder(bytes: Uint8Array, failOn: "none" | "truncated"): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  return sharp(bytes, { failOn, limitInputPixels: false });
}
