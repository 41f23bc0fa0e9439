import { formatBytes } from '../../../shared/base/format-bytes.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ImportPreview, SourceLine } from '../../../shared/model/import-preview.ts';
import { formatWords } from '../../../shared/presentation/import-words.ts';
import { becameRows, countRows } from '../../tables/count-rows.ts';

export const lineKindWords: Readonly<Record<SourceLine['kind'], string>> = {
  above: 'above the table',
  header: 'header',
  row: 'row',
  rejected: 'rejected row',
  total: 'row that sums others',
  blank: 'empty line',
  below: 'below the table',
};

/** The line of facts under the title. */
export function describeFile({ plan: { read, choices }, bytes }: ImportPreview): string {
  const packed = read.packed === undefined ? '' : read.packed.kind === 'gzip' ? ', packed' : `, ${read.packed.member}`;
  const said = (topic: Choice['topic']): string | undefined => choices.find((choice) => choice.topic === topic)?.value;
  const encoding = said('encoding') ?? read.encoding;
  const inside = read.sheet === undefined ? encoding : `sheet “${read.sheet}”`;
  return [
    `${said('format') ?? formatWords[read.format]}${packed}`,
    formatBytes(bytes),
    inside,
    'the file itself is never changed',
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The name of the button that loads: "Load 3,558 rows", "Load about 13,900,000 rows". */
export function loadTitle(preview: ImportPreview): string {
  const { account, whole, rows } = preview;
  if (whole) return `Load ${countRows(account.loaded)}`;
  return `Load about ${formatNumber(roundTo(rows, 2))} rows`;
}

/** Why nothing can be loaded, null where something can. */
export function whyNothingLoads({ account }: Pick<ImportPreview, 'account'>): string | null {
  return account.loaded > 0 ? null : 'No row would load: choose another header, separator or table first.';
}

/** What came of loading: "3,558 rows loaded, 11 rejected". */
export function loadedSentence(summary: Pick<DatasetSummary, 'account' | 'rows' | 'dataset'>): string {
  const { loaded, rejected } = summary.account;
  const became = becameRows(summary);
  return [
    `${countRows(loaded)} loaded`,
    ...(became === null ? [] : [`which became ${countRows(became)}`]),
    rejected === 0 ? 'none rejected' : `${formatNumber(rejected)} rejected`,
  ].join(', ');
}

/** "59 rows become 177" where columns are turned into rows; null where every row stays one. */
export function becomeSentence({ account, page, plan, whole }: ImportPreview): string | null {
  if (plan.read.unpivot === undefined || page.totalRows === account.loaded) return null;
  const part = whole ? '' : 'in the part read so far, ';
  return `${part}${countRows(account.loaded)} ${account.loaded === 1 ? 'becomes' : 'become'} ${formatNumber(page.totalRows)}`;
}

/** A number to so many leading figures: 13,940,226 to two is 14,000,000. */
export function roundTo(value: number, figures: number): number {
  return value < 100 ? value : Number(value.toPrecision(figures));
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
