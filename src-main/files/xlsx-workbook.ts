import { posix } from 'node:path';
import { builtInFormat, readNumberFormat } from './number-format.ts';
import type { NumberFormat } from './number-format.ts';
import { parseXml } from './parse-xml.ts';
import { createRichText } from './rich-text.ts';
import type { ZipParts } from './zip-parts.ts';

/** What an .xlsx says of itself before its sheets: ECMA-376 part 1, 18.2, 18.4 and 18.8. */
export interface XlsxWorkbook {
  readonly is1904: boolean;
  readonly sheets: readonly XlsxSheetPlace[];
  /** What a sheet's cells call text by its number. */
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
}

export interface XlsxSheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds it, and what kind of sheet that is: "worksheet", "chartsheet" … */
  readonly part: string;
  readonly kind: string;
}

interface Relation {
  readonly kind: string;
  readonly part: string;
}

/** Reads the sheets' names and places, shared text and styles of a workbook. Throws where there is no workbook. */
export async function readXlsxWorkbook(parts: ZipParts): Promise<XlsxWorkbook> {
  const root = [...(await readRelations(parts, '')).values()].find(({ kind }) => kind === 'officeDocument');
  const workbook = root?.part ?? 'xl/workbook.xml';
  const relations = await readRelations(parts, workbook);
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find((relation) => relation.kind === kind && parts.has(relation.part))?.part;
  const sheets: XlsxSheetPlace[] = [];
  let is1904 = false;
  await parseXml(await parts.stream(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isOn(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      if (relation === undefined) return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, ...relation });
    },
  });
  return {
    is1904,
    sheets,
    strings: await readStrings(parts, partOf('sharedStrings')),
    formats: await readFormats(parts, partOf('styles')),
  };
}

/** What "1", "true" and "on" say. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The parts that a part points to, by id. */
async function readRelations(parts: ZipParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!parts.has(list)) return relations;
  await parseXml(await parts.stream(list), {
    open(name, attributes) {
      const { Id: id, Type: type, Target: target } = attributes;
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.set(id, { kind: posix.basename(type), part: place });
    },
  });
  return relations;
}

async function readStrings(parts: ZipParts, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const gathered = createRichText();
  await parseXml(await parts.stream(part), {
    open: (name, attributes) => gathered.open(name, attributes),
    text: (text) => gathered.text(text),
    close(name) {
      gathered.close(name);
      if (name === 'si') strings.push(gathered.take());
    },
  });
  return strings;
}

async function readFormats(parts: ZipParts, part: string | undefined): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  await parseXml(await parts.stream(part), {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const code = codes.get(id);
        formats.push(code === undefined ? builtInFormat(id) : readNumberFormat(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
