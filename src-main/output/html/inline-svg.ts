import { darkTheme, lightTheme } from '../../../shared/presentation/chart-theme.ts';
import type { Picture } from '../pictures/picture.ts';
import { html, trusted, type Markup } from './markup.ts';

/**
 * A picture inside a page: named and described for screen readers, its ids made unique, its colours those of the
 * page's theme. A mark that says its value keeps it as data, for the page's script.
 */
export function inlineSvg(picture: Picture, id: string, title: string, description: string): Markup {
  const { width, height } = picture;
  const body = picture.svg
    .replace(/^[^]*?<svg[^>]*>/, '')
    .replaceAll(/(<path) aria-label=("[^"]+")/g, '$1 data-says=$2')
    .replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
    .replaceAll(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${id}-$1"`)
    .replaceAll(/(fill|stroke|stop-color)="([^"]+)"/g, (whole: string, property: string, colour: string) => {
      const name = themed.get(colour.toLowerCase());
      return name === undefined ? whole : `${property}="var(${name})"`;
    });
  return html`<svg
    class="picture"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${description}</desc>
    ${trusted(body)}
  </svg>`;
}

type Colours = Readonly<Record<string, unknown>>;

function isColours(value: unknown): value is Colours {
  return typeof value === 'object' && value !== null;
}

/** Every colour of a theme by its place in it, so that the same place can be looked up in the other theme. */
function coloursOf(theme: Colours, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(theme).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (typeof value === 'string') return value.startsWith('#') ? [[`${path}-${key}`, value]] : [];
    return isColours(value) ? coloursOf(value, `${path}-${key}`) : [];
  });
}

const lightColours = coloursOf({ ...lightTheme });
/** By colour alone an ink on a class cannot be told from the page's; where it is dark in light, it is light in dark, as the page's is. */
const themed = new Map(
  lightColours
    .filter(([place]) => !place.endsWith('-ink') || place === '-ink')
    .map(([place, colour]) => [colour, `--chart${place}`]),
);
themed
  .set('white', '--chart-surface')
  .set('black', '--chart-ink')
  .set('#000', '--chart-ink')
  .set('#fff', '--chart-surface');

/** The custom properties of both themes that pictures are coloured with. */
export function themeProperties(name: 'light' | 'dark'): string {
  const colours = name === 'light' ? lightColours : coloursOf({ ...darkTheme });
  return colours.map(([place, colour]) => `--chart${place}: ${colour};`).join(' ');
}
