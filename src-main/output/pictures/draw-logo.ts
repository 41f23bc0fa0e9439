import { Resvg } from '@resvg/resvg-js';
import type { Brand } from '../brand.ts';
import { refuseReport } from '../report-check.ts';
import { rasterise, resvgFonts } from './rasterise.ts';

/** A logo as PNG, and the size at which it is shown. */
export interface DrawnLogo {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** A width and a height in any unit of length. */
export interface LogoSize {
  readonly width: number;
  readonly height: number;
}

/** A box with the pixels that its unit of length is drawn at. */
interface LogoBox extends LogoSize {
  readonly pixels: number;
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
const place = 'the logo of the report';

/**
 * A logo as large as its box takes, in its own proportions and in the box's unit of length: a PNG as it is, an SVG drawn.
 * Throws `report-check-failed` for a file that holds no picture.
 */
export function drawLogo({ type, bytes, text }: NonNullable<Brand['logo']>, box: LogoBox): DrawnLogo {
  return { ...(type === 'png' ? placedPng(bytes, box) : drawnVector(bytes.toString(), box)), text };
}

/** The size of a logo in a box, as `drawLogo` draws it. Throws `report-check-failed` for a file that holds no picture. */
export function logoSize({ type, bytes }: NonNullable<Brand['logo']>, box: LogoSize): LogoSize {
  return fitted(type === 'png' ? pngSize(bytes) : readVector(bytes.toString()), box);
}

type Drawn = Omit<DrawnLogo, 'text'>;

function fitted({ width, height }: LogoSize, box: LogoSize): LogoSize {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: width * scale, height: height * scale };
}

function placedPng(bytes: Buffer, box: LogoBox): Drawn {
  return { png: bytes, ...fitted(pngSize(bytes), box) };
}

/** As the header says that every PNG begins with. */
function pngSize(bytes: Buffer): LogoSize {
  const isWhole =
    bytes.subarray(0, 8).equals(pngSignature) &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.includes('IEND', 24, 'latin1');
  const [width, height] = isWhole ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0];
  return width === 0 || height === 0 ? refuseReport(place, 'its PNG file is damaged') : { width, height };
}

function drawnVector(svg: string, box: LogoBox): Drawn {
  const own = readVector(svg);
  const shown = fitted(own, box);
  try {
    return { png: rasterise(svg, (shown.width / own.width) * box.pixels), ...shown };
  } catch {
    return refuseReport(place, 'its SVG file cannot be drawn');
  }
}

/** Sized by the root of the SVG or, where that says none, by what it draws. */
function readVector(svg: string): LogoSize {
  try {
    const { width, height } = new Resvg(svg, { font: resvgFonts });
    return { width, height };
  } catch {
    return refuseReport(place, 'its SVG file cannot be drawn');
  }
}
