import type { XmlAttributes } from './parse-xml.ts';
import { superscript } from './superscript.ts';

const mostSpaces = 1000;

/** Gathers what an OpenDocument cell shows: paragraphs on lines of their own, spaces and tabs as they are counted. */
export interface OdsText {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  take(): string;
}

/** A gatherer that tells raised marks apart by the names of the styles that raise text. */
export function createOdsText(raisedText: ReadonlySet<string>): OdsText {
  const paragraphs: string[] = [];
  let depth = 0;
  let paragraph = '';
  const spans: boolean[] = [];
  return {
    open(name, attributes) {
      if (name === 'p' || name === 'h') depth += 1;
      else if (name === 's') paragraph += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, mostSpaces));
      else if (name === 'tab') paragraph += '\t';
      else if (name === 'line-break') paragraph += '\n';
      else if (name === 'span') spans.push(raisedText.has(attributes['text:style-name'] ?? ''));
    },
    text(text) {
      if (depth === 0) return;
      const plain = text.replaceAll(/[\t\r\n ]+/g, ' ');
      paragraph += spans.includes(true) ? superscript(plain, paragraph) : plain;
    },
    close(name) {
      if (name === 'span') spans.pop();
      else if (name === 'p' || name === 'h') {
        depth -= 1;
        paragraphs.push(paragraph);
        paragraph = '';
      }
    },
    take() {
      return paragraphs.splice(0).join('\n');
    },
  };
}
