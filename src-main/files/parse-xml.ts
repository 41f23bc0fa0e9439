import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { createTextDecoder } from './decode-text.ts';
import type { TextDecoding } from './decode-text.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What to do at each element of an XML document; names come without their prefix, attributes with it. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const forgiven = /disallowed character|whitespace between attributes|duplicate attribute/;

/**
 * Reads an XML document as it streams by, holding none of it. Throws where it is not well formed, save for what careless
 * writers leave there and does no harm.
 */
export async function parseXml(bytes: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on('error', (error) => {
    if (!forgiven.test(error.message)) throw error;
  });
  const localNames = new Map<string, string>();
  const local = (name: string): string => {
    const known = localNames.get(name);
    if (known !== undefined) return known;
    const plain = name.slice(name.indexOf(':') + 1);
    localNames.set(name, plain);
    return plain;
  };
  const { open, text, close } = handlers;
  if (open !== undefined) parser.on('opentag', (tag) => open(local(tag.name), tag.attributes));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', (tag) => close(local(tag.name)));
  let decoding: TextDecoding | undefined;
  const chunks: AsyncIterable<Buffer> = bytes;
  for await (const chunk of chunks) {
    decoding ??= createTextDecoder(encodingOf(chunk));
    parser.write(decoding.push(chunk));
  }
  parser.write(decoding?.end() ?? '').close();
}

/** By its mark, its zeros or what it says of itself; UTF-8 where it does not say. */
function encodingOf(start: Buffer): string {
  const mark = start.toString('hex', 0, 2);
  if (mark === 'fffe' || mark === '3c00') return 'utf-16le';
  if (mark === 'feff' || mark === '003c') return 'utf-16be';
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/.exec(start.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
  return iconv.encodingExists(said) ? said : 'utf-8';
}
