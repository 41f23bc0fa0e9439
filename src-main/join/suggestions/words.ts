import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import type { JoinCandidate } from './candidate.ts';
import { share } from './candidate.ts';
import type { KeyColumn } from './key-column.ts';
import type { KeyCandidate } from './key-pairs.ts';

/** "196 LSOA codes", "1 postcode": so many keys of a column's kind. */
export function countedKeys(count: number, key: Pick<KeyColumn, 'role' | 'column'>): string {
  const [one, several] = keyNouns(key);
  return `${formatNumber(count)} ${count === 1 ? one : several}`;
}

/** What one key of a column is called, and several. */
export function keyNouns({
  role,
  column,
}: Pick<KeyColumn, 'role' | 'column'>): readonly [one: string, several: string] {
  switch (role.kind) {
    case 'area-code':
    case 'area-name': {
      const what = `${areaWords[role.geography.kind][0]} ${role.kind === 'area-code' ? 'code' : 'name'}`;
      return [what, `${what}s`];
    }
    case 'postcode':
      return ['postcode', 'postcodes'];
    case 'uprn':
      return ['property reference', 'property references'];
    case 'date-of-birth':
    case 'date':
      return ['date', 'dates'];
    case 'period':
      return ['period', 'periods'];
    default:
      return [`value of “${column}”`, `values of “${column}”`];
  }
}

/** Why codes of two columns do not meet: "2013 and 2025 are different schemes". */
export function apartWords(left: KeyColumn, right: KeyColumn): string {
  const [from, to] = [vintageOf(left), vintageOf(right)];
  return from !== null && to !== null && from !== to
    ? `${from} and ${to} are different schemes`
    : 'they are of different schemes or places';
}

/** The vintage of a column's areas; null where it is not known, or the column holds no areas. */
export function vintageOf({ role }: Pick<KeyColumn, 'role'>): string | null {
  return (role.kind === 'area-code' || role.kind === 'area-name') && role.geography.vintage !== 'not known'
    ? role.geography.vintage
    : null;
}

/** What a pair of columns is called in a list: "Ward code", "Postcode", "Applicant ref". */
export function pairTitle({ left, right, family }: Pick<KeyCandidate, 'left' | 'right' | 'family'>): string {
  switch (family) {
    case 'area-code':
    case 'area-name': {
      const role = [left.role, right.role].find(({ kind }) => kind === family) ?? left.role;
      return describeRole(role).replace(/,.*$/, '');
    }
    case 'postcode':
    case 'uprn':
    case 'strand':
      return describeRole([left.role, right.role].find(({ kind }) => kind === family) ?? left.role);
    case 'identifier':
    case 'text':
    case 'time':
      return left.column === right.column ? left.column : `${left.column} and ${right.column}`;
  }
}

/** How many keys and rows of the left side a way reaches, in a sentence. */
export function reachSentence(
  fit: JoinCandidate['fit'],
  keys: string,
  titles: { left: string; right: string },
): string {
  const rows = `${percent(share(fit.leftMatchedRows, fit.leftRows))} of its rows`;
  return `${formatNumber(fit.leftMatchedKeys)} of ${keys} in ${titles.left} ${fit.leftMatchedKeys === 1 ? 'is' : 'are'} in ${titles.right}: ${rows}.`;
}

/** A share in words: "96.1%"; all and none only where it is all or none. */
export function percent(value: number): string {
  const shown = formatNumber(value * 100, 1);
  if (shown === '100.0') return value === 1 ? '100%' : 'over 99.9%';
  return shown === '0.0' && value > 0 ? 'under 0.1%' : `${shown}%`;
}
