import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { substance } from './guess.ts';
import type { RoleGuess } from './guess.ts';

const proseName =
  /\b(comments?|notes?|description|details|address|street|url|website|web site|link|narrative|reason given|free text|remarks?|summary|title|abstract|beneficiary)\b/;

/** A column of words: free text where each cell says something of its own, else categories. */
export function guessText(evidence: ColumnEvidence): RoleGuess {
  const { filled, distinct, longest } = evidence;
  const texts = substance(evidence);
  const words = texts.reduce((sum, { value }) => sum + value.split(/\s+/).length, 0) / Math.max(1, texts.length);
  const isVaried = distinct >= filled * 0.5 && distinct > 12;
  const isNearlyUnlike = distinct >= filled * 0.9 && distinct > 20;
  if ((isVaried && (words >= 5 || longest > 120)) || isNearlyUnlike || (isVaried && proseName.test(evidence.words)))
    return {
      role: { kind: 'free-text' },
      because: `${formatNumber(distinct)} of ${formatNumber(filled)} cells are different, the longest of ${formatNumber(longest)} letters`,
      confidence: isNearlyUnlike || words >= 5 ? 'likely' : 'unsure',
      alternatives: [{ kind: 'category' }, { kind: 'identifier' }],
    };
  const isRepeating = distinct <= Math.max(12, filled / 5);
  return {
    role: { kind: 'category' },
    because: `its ${formatNumber(filled)} cells hold ${distinct === 1 ? 'one value' : `${formatNumber(distinct)} different values`}`,
    confidence: isRepeating ? 'likely' : 'unsure',
    alternatives: [{ kind: 'free-text' }, { kind: 'identifier' }],
  };
}
