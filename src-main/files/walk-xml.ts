import { SaxesParser } from 'saxes';

/** An attribute by the name it has without its prefix, and the namespace that its prefix stands for, if any. */
interface XmlAttribute {
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

/** An element by the name it has without its prefix, and the namespace that it belongs to. */
export interface XmlElement {
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
}

/** What to do at each part of an XML document. */
export interface XmlVisitor {
  readonly element?: (element: XmlElement) => void;
  /** Text, with the local name of the element that it stands in. */
  readonly text?: (text: string, within: string) => void;
  readonly doctype?: (declared: string) => void;
  readonly instruction?: (target: string) => void;
}

/** Thrown by `walkXml`: the document is not well-formed XML 1.0, at the line and column that it says. */
export class XmlFault extends Error {}

/** Reads an XML document with its namespaces, as strictly as the standard has it. Throws `XmlFault`. */
export function walkXml(document: string, { element, text, doctype, instruction }: XmlVisitor): void {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const open: string[] = [];
  parser.on('error', ({ message }) => {
    throw new XmlFault(message);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    open.push(local);
    element?.({
      local,
      namespace: uri,
      attributes: Object.values(attributes).map((each) => ({
        local: each.local,
        namespace: each.uri,
        value: each.value,
      })),
    });
  });
  parser.on('closetag', () => open.pop());
  if (text !== undefined) {
    const say = (words: string): void => text(words, open.at(-1) ?? '');
    parser.on('text', say);
    parser.on('cdata', say);
  }
  if (doctype !== undefined) parser.on('doctype', doctype);
  if (instruction !== undefined) parser.on('processinginstruction', ({ target }) => instruction(target));
  parser.write(document).close();
}

/** Where a document is not well-formed XML 1.0, as its line, its column and what is wrong; null where it is. */
export function faultOfXml(document: string): string | null {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', ({ message }) => {
    throw new XmlFault(message);
  });
  try {
    parser.write(document).close();
    return null;
  } catch (error) {
    if (error instanceof XmlFault) return error.message;
    throw error;
  }
}
