import { faultOfXml } from '../files/walk-xml.ts';
import { refuseReport } from './report-check.ts';

const xmlPart = /\.(?:xml|rels|vml|svg)$/;

/** Refuses a document of which a part is not well-formed XML, which its readers would call damaged; `place` names the document. */
export function checkParts(files: ReadonlyMap<string, Uint8Array>, place: string): void {
  for (const [name, content] of files) {
    if (!xmlPart.test(name)) continue;
    const fault = faultOfXml(new TextDecoder().decode(content));
    if (fault !== null) refuseReport(`${place}, its part ${name}`, `it would be damaged (${fault})`);
  }
}
