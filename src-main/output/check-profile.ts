import type { Block, Finding, Profile } from '../../shared/model/profile.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import { checkBrand } from './brand.ts';
import { checkText, refuseReport } from './report-check.ts';

/**
 * Checks what all formats share before any is written: titles, captions, header rows, alternative texts, and no left-over
 * of a failed calculation. Throws `report-check-failed` naming the block.
 */
export function checkProfile(profile: Profile): void {
  if (profile.contact.trim() === '') refuseReport('the profile’s Details', 'no contact is named');
  for (const field of ['title', 'organisation', 'period', 'edition', 'disclosureNote'] as const) {
    checkText(profile[field], `the report's ${field}`);
  }
  checkBrand(profile);
  if (profile.sections.length === 0) refuseReport('the report', 'it has no section');
  if (profile.sources.length === 0) refuseReport('the report', 'it names no source');
  if (profile.methods.length === 0) refuseReport('the report', 'it says nothing of its methods');
  if (profile.mainFinding !== null) checkFinding(profile.mainFinding, 'the main finding');
  for (const finding of profile.findings) checkFinding(finding, `finding "${finding.text}"`);
  for (const section of profile.sections) {
    checkText(section.name, `the name of section "${section.id}"`);
    checkText(section.title, `the title of section "${section.id}"`);
    for (const block of section.blocks) checkBlock(block, `section "${section.title}"`);
  }
  for (const { term, text } of profile.methods) checkTexts([term, text], `method "${term}"`);
  for (const { symbol, meaning } of profile.symbols) checkTexts([symbol, meaning], `symbol "${symbol}"`);
  for (const source of profile.sources)
    checkTexts(
      [source.title, source.owner, source.period, source.counted, source.notCounted],
      `source "${source.title}"`,
    );
}

function checkTexts(texts: readonly string[], place: string): void {
  for (const text of texts) checkText(text, place);
}

function checkFinding(finding: Finding, place: string): void {
  checkTexts([finding.figure, finding.text], place);
  if (finding.detail !== '') checkText(finding.detail, place);
}

function checkBlock(block: Block, place: string): void {
  switch (block.kind) {
    case 'finding':
      checkFinding(block, place);
      return;
    case 'paragraph':
      checkText(block.text, place);
      return;
    case 'note':
      checkTexts([block.title, block.text], place);
      return;
    case 'table':
      checkTable(block.table, `${place}, table "${block.table.caption}"`);
      return;
    case 'chart':
    case 'map':
      checkTexts([block.title, block.description], `${place}, ${block.kind} "${block.title}"`);
      return;
    case 'definitions':
      checkTexts([block.title, ...block.items.flatMap((item) => [item.term, item.text])], place);
      return;
    case 'missingness':
      checkTexts(
        [block.title, block.text, ...block.parts.flatMap((part) => [part.label, part.text])],
        `${place}, "${block.title}"`,
      );
      return;
    default:
      assertNever(block);
  }
}

function checkTable(table: TableModel, place: string): void {
  checkText(table.caption, place);
  if (table.columns.length === 0) refuseReport(place, 'a table has no header row');
  if (table.rows.length === 0) refuseReport(place, 'a table has no rows');
  checkTexts(
    table.columns.map((column) => column.title),
    place,
  );
  for (const row of table.rows) {
    if (row.cells.length !== table.columns.length) {
      refuseReport(place, `row "${row.key}" has ${row.cells.length} cells under ${table.columns.length} columns`);
    }
    const [header, ...cells] = row.cells;
    if (header?.kind !== 'text') refuseReport(place, `row "${row.key}" does not begin with its name`);
    checkText(header.text, place);
    for (const cell of cells) {
      if (cell.kind === 'plot') continue;
      if (cell.kind === 'figure' || cell.text !== '') checkText(cell.text, `${place}, row "${header.text}"`);
      if (cell.kind === 'figure' && cell.value !== null && !Number.isFinite(cell.value))
        refuseReport(place, 'a number is not finite');
    }
  }
}
