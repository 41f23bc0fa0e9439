import { formatNumber } from '../../../shared/base/format-number.ts';
import { startSentence } from '../../../shared/base/format-words.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import { countRows } from '../../tables/count-rows.ts';
import { becomeSentence, roundTo } from './import-words.ts';

/** The account of rows in one sentence, for those who hear it. */
export function accountSentence(preview: ImportPreview): string {
  const { account, problems } = preview;
  const become = becomeSentence(preview);
  const rows = `${countRows(account.read)} read: ${formatNumber(account.loaded)} will load, ${formatNumber(account.rejected)} rejected.${become === null ? '' : ` ${startSentence(become)}.`}`;
  const found = problems.length === 1 ? '1 problem.' : `${String(problems.length)} problems.`;
  return problems.length === 0 ? rows : `${rows} ${found}`;
}

/** "3,569 rows", "the first 120,000 of about 13,900,000 rows": what the problems were looked for in. */
export function rowsLookedAt({ account, whole, rows }: Pick<ImportPreview, 'account' | 'whole' | 'rows'>): string {
  if (whole) return countRows(account.read);
  return `the first ${formatNumber(account.read)} of about ${formatNumber(roundTo(rows, 2))} rows`;
}
