import { latestUsed } from '../../shared/base/latest-used.ts';
import { faultOfPng } from './fault-of-png.ts';
import { faultOfSvg } from './fault-of-svg.ts';
import { isDrawable } from './pictures/rasterise.ts';

/** A logo's file, or why it cannot be shown. */
export type LogoFile =
  { readonly type: 'png' | 'svg'; readonly bytes: Buffer; readonly fault: null } | { readonly fault: string };

/** A report asks for its logo many times, and a batch for the same one. */
const latest = latestUsed<LogoFile>(4);

/** Reads a logo from its data URL: a whole PNG, or an SVG that can be drawn from what is inside it alone. */
export function readLogo(url: string): LogoFile {
  return latest(url, () => {
    const [, kind, data] = /^data:image\/(png|svg\+xml);base64,([A-Za-z0-9+/]+=*)$/.exec(url) ?? [];
    if (kind === undefined || data === undefined) return { fault: 'it is not a PNG or SVG file' };
    const bytes = Buffer.from(data, 'base64');
    if (kind === 'png') {
      const fault = faultOfPng(bytes);
      return fault === null ? { type: 'png', bytes, fault } : { fault: `its PNG file ${fault}` };
    }
    const fault = faultOfSvg(bytes) ?? (isDrawable(bytes.toString()) ? null : 'cannot be drawn');
    return fault === null ? { type: 'svg', bytes, fault } : { fault: `its SVG file ${fault}` };
  });
}
