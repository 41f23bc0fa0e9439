import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface FontFile {
  readonly family: 'IBM Plex Sans' | 'IBM Plex Sans Condensed' | 'IBM Plex Mono';
  readonly weight: 400 | 500 | 600;
  readonly path: string;
}

function font(family: FontFile['family'], weight: FontFile['weight'], style: string): FontFile {
  const name = family.replaceAll(' ', '');
  const folder = family.toLowerCase().replaceAll(' ', '-');
  return { family, weight, path: require.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`) };
}

/** Every font that reports are set in; nothing is taken from the machine's own fonts. */
export const reportFonts: readonly FontFile[] = [
  font('IBM Plex Sans', 400, '400Regular'),
  font('IBM Plex Sans', 500, '500Medium'),
  font('IBM Plex Sans', 600, '600SemiBold'),
  font('IBM Plex Sans Condensed', 400, '400Regular'),
  font('IBM Plex Sans Condensed', 500, '500Medium'),
  font('IBM Plex Sans Condensed', 600, '600SemiBold'),
  font('IBM Plex Mono', 400, '400Regular'),
];
