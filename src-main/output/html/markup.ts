import { keepTogether } from '../keep-together.ts';

/** A piece of HTML that is safe to print; text becomes one only through `html`, which escapes it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag: what is written in the template is markup, what is put into it is text unless it is markup already. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = literals[0] ?? '';
  parts.forEach((part, index) => {
    markup += printed(part) + (literals[index + 1] ?? '');
  });
  return { markup };
}

/** Takes a string that is markup already, such as a drawn SVG or a style sheet. */
export function trusted(markup: string): Markup {
  return { markup };
}

function printed(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return keepTogether(part).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
  if ('markup' in part) return part.markup;
  return part.map((piece) => piece.markup).join('\n');
}
