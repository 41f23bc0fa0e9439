import type { Profile } from '../../shared/model/profile.ts';
import { contrastRatio, tint } from '../../shared/base/contrast.ts';
import { readLogo } from './read-logo.ts';
import { refuseReport } from './report-check.ts';

/** How a report looks: its colours as "#rrggbb", and the organisation's logo. */
export interface Brand {
  /** Of bands and rules, which nothing is read from. */
  readonly accent: string;
  /** Of headings and figures, on paper and on `accentSoft`. */
  readonly accentText: string;
  readonly accentSoft: string;
  readonly logo: {
    readonly url: string;
    readonly bytes: Buffer;
    readonly type: 'png' | 'svg';
    readonly text: string;
  } | null;
}

const ownColours = { accent: '#0d5c63', accentText: '#0b545a', accentSoft: '#dcecec' };

export const paperColours = { paper: '#ffffff', ink: '#1b1e20', muted: '#545a5e', warnSoft: '#fdf0d5' } as const;

/** The least contrast of text (WCAG 2.2 AA). */
const leastContrast = 4.5;

/**
 * The organisation's colour where words in it can be read, on paper and on its own tint; where they cannot, it is only the
 * colour of the band. Throws `report-check-failed` for a logo that cannot be shown, or has no words in its place.
 */
export function reportBrand({ branding }: Pick<Profile, 'branding'>): Brand {
  const logo = logoOf(branding?.logo ?? null, branding?.logoText ?? '');
  const colour = branding?.colour ?? null;
  if (colour === null) return { ...ownColours, logo };
  const accentSoft = tint(colour, 0.14);
  const isReadable = [paperColours.paper, accentSoft].every((ground) => contrastRatio(colour, ground) >= leastContrast);
  return isReadable
    ? { accent: colour, accentText: colour, accentSoft, logo }
    : { ...ownColours, accent: colour, logo };
}

/** Refuses a report in which words would stand on a ground that they are hard to tell from. */
export function checkBrand(profile: Pick<Profile, 'branding'>): void {
  const { accentText, accentSoft } = reportBrand(profile);
  const { paper, ink, muted, warnSoft } = paperColours;
  const pairs = [
    [ink, paper],
    [muted, paper],
    [accentText, paper],
    [ink, accentSoft],
    [accentText, accentSoft],
    [ink, warnSoft],
  ] as const;
  for (const [words, ground] of pairs) {
    if (contrastRatio(words, ground) < leastContrast)
      refuseReport('the colours of the report', `words in ${words} cannot be read well on ${ground}`);
  }
}

function logoOf(url: string | null, text: string): Brand['logo'] {
  if (url === null) return null;
  const file = readLogo(url);
  if (file.fault !== null) return refuseReport('the logo of the report', file.fault);
  if (text.trim() === '') return refuseReport('the logo of the report', 'it has no text in its place');
  return { url, bytes: file.bytes, type: file.type, text };
}
