import { formatNumber } from '../../../shared/base/format-number.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import { countedKeys } from '../suggestions/words.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** One side covers only some of the places of the other, or none of them. */
export function partOfThePlace({ left, right, leftKey, rightKey, overlap, pair }: PairEvidence): JoinWarning[] {
  const isArea = leftKey.family === 'area-code' || leftKey.family === 'postcode';
  if (!isArea || pair.through !== undefined || leftKey.family !== rightKey.family) return [];
  const { leftKeys, rightKeys, leftMatchedKeys: met, rightMatchedKeys } = overlap;
  if (leftKeys === 0 || rightKeys === 0) return [];
  if (met === 0) {
    return [
      {
        grade: 'trap',
        says: `0 of ${countedKeys(leftKeys, leftKey)} match: the two are of different places or years.`,
      },
    ];
  }
  if (rightMatchedKeys >= 0.9 * rightKeys && met < 0.5 * leftKeys) {
    return [
      {
        grade: 'note',
        says: `${right.dataset.title} covers a part of the places of ${left.dataset.title}: ${formatNumber(met)} of ${countedKeys(leftKeys, leftKey)}.`,
      },
    ];
  }
  return met >= 0.9 * leftKeys && rightMatchedKeys < 0.5 * rightKeys
    ? [
        {
          grade: 'note',
          says: `${left.dataset.title} covers a part of the places of ${right.dataset.title}: ${formatNumber(rightMatchedKeys)} of ${countedKeys(rightKeys, rightKey)}.`,
        },
      ]
    : [];
}
