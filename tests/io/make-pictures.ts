import sharp from "sharp";

/** A picture of some pixels; what else may be said of it has a usual value. */
export interface PictureFacts {
  readonly width?: number;
  readonly height?: number;
  readonly form?: "jpeg" | "png" | "webp" | "tiff" | "gif";
  /** EXIF orientation, 1 to 8. */
  readonly orientation?: number;
  readonly progressive?: boolean;
  readonly colours?: "cmyk" | "b-w";
  /** Frames that differ, of a moving picture. */
  readonly frames?: number;
  /** Another number makes another picture. */
  readonly seed?: number;
}

/** Bytes of a picture with something to be seen everywhere, so that no part of it packs to nothing; the same facts give the same bytes. */
export async function pictureBytes(facts: PictureFacts = {}): Promise<Buffer> {
  const { width = 60, height = 90, form = "jpeg", orientation, progressive = false, colours, frames = 1 } = facts;
  const rows = height * frames;
  const raw = Buffer.alloc(width * rows * 3);
  let state = facts.seed ?? 1;
  for (let i = 0; i < raw.length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    raw[i] = state >> 16;
  }
  const frame = frames > 1 ? { pageHeight: height } : {};
  let picture = sharp(raw, { raw: { width, height: rows, channels: 3, ...frame } });
  if (orientation) picture = picture.withMetadata({ orientation });
  if (colours) picture = picture.toColourspace(colours);
  return await picture.toFormat(form, form === "jpeg" ? { progressive } : {}).toBuffer();
}
