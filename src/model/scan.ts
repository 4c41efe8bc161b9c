/** Forms of pictures that every browser shows. */
export const PICTURE_FORMS = ["jpg", "png", "webp"] as const;
/** One of {@link PICTURE_FORMS}, by the bytes of a picture, whatever its name ends in. */
export type PictureForm = (typeof PICTURE_FORMS)[number];

/** A picture that can be shown. */
export interface Picture {
  readonly form: PictureForm;
  /** In pixels as it is shown, turned as its EXIF orientation says. */
  readonly width: number;
  readonly height: number;
}

/** Side in pixels of the square that a cover fits into: twice as much as it is shown in, for screens of two points a pixel. */
const COVER_SIDE = 192;

/** Width and height in pixels of the cover of a picture. */
export function coverSize({ width, height }: Pick<Picture, "width" | "height">): { width: number; height: number } {
  const share = Math.min(1, COVER_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** A scan: a picture of a printed page, which stands beside its raw file. */
export interface Scan extends Picture {
  /** Path below the folder of raw pages. */
  readonly path: string;
  readonly byteCount: number;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
}
