import { formatNumber } from '../../../shared/base/format-number.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** A join by nothing but a date or a category, which people share by chance. */
export function notAKey({ plan, leftKey, leftKeys, rightKeys, right }: PairEvidence): JoinWarning[] {
  if (
    plan.on.length > 1 ||
    (leftKey.family !== 'strand' && leftKey.family !== 'time' && leftKey.role.kind !== 'category')
  )
    return [];
  const isRightUnique = rightKeys.most <= 1 || right.dataset.kind === 'lookup' || plan.right.summed !== undefined;
  if (isRightUnique || leftKeys.most <= 1) return [];
  const what = leftKey.family === 'time' ? 'dates' : 'values';
  return [
    {
      grade: 'trap',
      says:
        `“${leftKey.column}” is no key: its ${formatNumber(leftKeys.keys)} ${what} are shared by ${formatNumber(leftKeys.rows)} rows, ` +
        'so rows of different people would be joined. Add a column that tells them apart.',
    },
  ];
}
