import type { Choice, ReadingChange } from '../../../shared/model/import-plan.ts';
import type { ImportPreview, SheetSummary } from '../../../shared/model/import-preview.ts';
import type { FileFormat, ReadPlan } from '../../../shared/model/read-plan.ts';

/** Which of the tables found is the one that is read; -1 where the officer reads something else. */
export function chosenTable({ tables, plan }: Pick<ImportPreview, 'tables' | 'plan'>): number {
  const whole = tables.findIndex(({ read }) => placeOf(read) === placeOf(plan.read));
  return whole !== -1 ? whole : tables.findIndex(({ read }) => cornerOf(read) === cornerOf(plan.read));
}

/** The sheets of a workbook in which no table was found. */
export function sheetsWithoutTable({
  sheets,
  tables,
}: Pick<ImportPreview, 'sheets' | 'tables'>): readonly SheetSummary[] {
  const withTable = new Set(tables.map(({ read }) => read.sheet));
  return sheets.filter(({ name }) => !withTable.has(name));
}

/** The reading of another file of the same archive: the engine's own proposal, else its kind by its name. */
export function memberChange(choices: readonly Choice[], member: string): ReadingChange {
  const proposed = choices
    .flatMap(({ alternatives }) => alternatives)
    .find(({ read }) => read?.packed?.kind === 'zip' && read.packed.member === member);
  return {
    label: member,
    read: { ...proposed?.read, format: proposed?.read?.format ?? formatOf(member), packed: { kind: 'zip', member } },
  };
}

const endings: readonly (readonly [RegExp, FileFormat])[] = [
  [/\.xlsx$/i, 'xlsx'],
  [/\.xls$/i, 'xls'],
  [/\.ods$/i, 'ods'],
  [/\.parquet$/i, 'parquet'],
  [/\.(ndjson|jsonl)$/i, 'ndjson'],
  [/\.geojson$/i, 'geojson'],
  [/\.topojson$/i, 'topojson'],
  [/\.json$/i, 'json'],
];

function formatOf(name: string): FileFormat {
  return endings.find(([ending]) => ending.test(name))?.[1] ?? 'csv';
}

function cornerOf({ sheet, records, packed }: ReadPlan): string {
  return JSON.stringify([sheet, records, packed]);
}

function placeOf(read: ReadPlan): string {
  return JSON.stringify([cornerOf(read), read.skipRows ?? 0, read.skipColumns ?? 0]);
}
