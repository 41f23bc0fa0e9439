import { printableText } from '../../shared/base/printable-text.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML holds it, in an element or an attribute; signs that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return printableText(text).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
