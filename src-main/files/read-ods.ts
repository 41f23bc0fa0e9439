import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { finishSheet } from './finish-sheet.ts';
import { createOdsContent } from './ods-content.ts';
import { parseXml } from './parse-xml.ts';
import { passwordRefusal } from './password-refusal.ts';
import type { Workbook } from './sheet.ts';
import { openZipParts } from './zip-parts.ts';

/** Reads an OpenDocument spreadsheet; with `only`, the cells of that sheet alone. Throws where it is not whole. */
export async function readOds(path: string, packed: ReadPlan['packed'], only?: string): Promise<Workbook> {
  const parts = await openZipParts(path, packed);
  try {
    const manifest = await parts.text('META-INF/manifest.xml');
    if (manifest.includes('encryption-data') || parts.has('encrypted-package')) throw passwordRefusal(path);
    const content = createOdsContent(path, only);
    if (parts.has('styles.xml')) await parseXml(await parts.stream('styles.xml'), content.styles);
    await parseXml(await parts.stream('content.xml'), content.content);
    return { sheets: content.sheets().map(({ name, hidden, raw }) => finishSheet(name, hidden, false, raw)) };
  } finally {
    parts.close();
  }
}
