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

/** A box in any unit of length, with the pixels that its unit is drawn at. */
interface LogoBox {
  readonly width: number;
  readonly height: number;
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

type Drawn = Omit<DrawnLogo, 'text'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

function fitted({ width, height }: Size, box: LogoBox): Size {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: width * scale, height: height * scale };
}

/** Sized by the header that every PNG begins with. */
function placedPng(bytes: Buffer, box: LogoBox): Drawn {
  const isWhole =
    bytes.subarray(0, 8).equals(pngSignature) &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.includes('IEND', 24, 'latin1');
  const [width, height] = isWhole ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0];
  if (width === 0 || height === 0) return refuseReport(place, 'its PNG file is damaged');
  return { png: bytes, ...fitted({ width, height }, box) };
}

/** Sized by the root of the SVG or, where that says none, by what it draws. */
function drawnVector(svg: string, box: LogoBox): Drawn {
  try {
    const own = new Resvg(svg, { font: resvgFonts });
    const shown = fitted(own, box);
    return { png: rasterise(svg, (shown.width / own.width) * box.pixels), ...shown };
  } catch {
    return refuseReport(place, 'its SVG file cannot be drawn');
  }
}
