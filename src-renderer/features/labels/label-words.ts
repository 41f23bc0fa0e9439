import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { CodeList, MappingConfidence } from '../../../shared/model/code-list.ts';
import { isOpen } from './label-groups.ts';
import type { Reviewed } from './label-groups.ts';

/** So many groups are named; of more it is told how many, since what is lost names them all. */
const fewGroups = 3;

/** How sure a reading is, by symbol and word alike. */
export const confidenceMarks: Readonly<Record<MappingConfidence | 'no-place', { symbol: string; word: string }>> = {
  settled: { symbol: '✓', word: 'Decided' },
  certain: { symbol: '●', word: 'Certain' },
  likely: { symbol: '◐', word: 'Likely' },
  guess: { symbol: '?', word: 'Guess' },
  'no-place': { symbol: '–', word: 'No place' },
};

export function confidenceOf({ meaning, confidence }: Reviewed): MappingConfidence | 'no-place' {
  return meaning.kind === 'unmapped' && confidence !== 'settled' ? 'no-place' : confidence;
}

/** What is written in the cell, in quotation marks; an empty cell is named. */
export function writtenWords({ label }: Pick<Reviewed, 'label'>): string {
  return label === null ? 'empty cells' : `“${label}”`;
}

/** What a label means before an officer has settled it, short: "Perhaps African", "African or Caribbean, not told which", "No place yet". */
export function openMeaning({ meaning }: Reviewed, list: CodeList): string {
  const labelOf = (code: string): string => list.categories.find((each) => each.code === code)?.label ?? code;
  if (meaning.kind === 'guess') return `Perhaps ${labelOf(meaning.code)}`;
  if (meaning.kind === 'several') {
    const few = meaning.codes.length <= fewGroups;
    return `${few ? formatList(meaning.codes.map(labelOf), 'or') : `Any of ${formatNumber(meaning.codes.length)} groups`}, not told which`;
  }
  return 'No place yet';
}

/** A row as it is read out: "Somali, 217 rows, African, likely". */
export function spokenLabel(each: Reviewed, list: CodeList): string {
  const means = isOpen(each) ? openMeaning(each, list) : each.says;
  const mark = confidenceMarks[confidenceOf(each)].word.toLowerCase();
  const rows = `${formatNumber(each.rows)} ${each.rows === 1 ? 'row' : 'rows'}`;
  const open = isOpen(each) ? ', needs a decision' : '';
  return `${each.label ?? 'Empty'}, ${rows}, ${means}, ${mark}${open}`;
}
