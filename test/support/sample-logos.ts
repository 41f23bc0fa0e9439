import type { Profile } from '../../shared/model/profile.ts';
import { rasterise } from '../../src-main/output/pictures/rasterise.ts';

type Branding = NonNullable<Profile['branding']>;

/** An SVG of two to one, whose size is said only by its view box. */
export const svgLogo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#7a1f5c"/></svg>',
);

/** A PNG of eight to one. */
export const pngLogo = Buffer.from(
  rasterise('<svg xmlns="http://www.w3.org/2000/svg" width="160" height="20"><rect width="160" height="20"/></svg>', 1),
);

/** The branding of a council whose logo's words need care in markup. */
export function sampleBranding(type: 'png' | 'svg+xml', bytes: Buffer): Branding {
  return {
    organisation: 'Ealing Council',
    logo: `data:image/${type};base64,${bytes.toString('base64')}`,
    logoText: 'The tree of "Ealing" & <Acton>',
    colour: '#7a1f5c',
  };
}
