import { superscript } from './superscript.ts';
import type { XmlAttributes } from './parse-xml.ts';

/** Gathers the text of a cell from its runs: raised marks stay told apart, guides to pronunciation are left out. */
export interface RichText {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  /** What was gathered since it was last taken. */
  take(): string;
}

/** A gatherer for the `si` and `is` elements of SpreadsheetML. */
export function createRichText(): RichText {
  let whole = '';
  let taking = false;
  let raised = false;
  let aside = false;
  return {
    open(name, attributes) {
      if (name === 't') taking = !aside;
      else if (name === 'r') raised = false;
      else if (name === 'vertAlign') raised = attributes['val'] === 'superscript';
      else if (name === 'rPh') aside = true;
    },
    text(text) {
      if (taking) whole += raised ? superscript(text, whole) : text;
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'r') raised = false;
      else if (name === 'rPh') aside = false;
    },
    take() {
      const taken = whole;
      whole = '';
      return plainText(taken);
    },
  };
}

/** Excel's signs for control characters ("_x000D_") resolved, and one kind of line end. */
export function plainText(text: string): string {
  const resolved = text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return resolved.includes('\r') ? resolved.replaceAll(/\r\n?/g, '\n') : resolved;
}
