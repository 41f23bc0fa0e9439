import { formatList } from '../../shared/base/format-list.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import type { ProfileSection } from '../../shared/model/profile.ts';
import { moreWords } from '../../shared/presentation/comparison-words.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { clearComparisons, groupComparisons } from '../../shared/presentation/group-comparisons.ts';
import { phraseWords } from '../../shared/presentation/group-phrase.ts';
import type { AssessedCharacteristic } from './assessed-characteristics.ts';
import { named, withImpact } from './assessment-summary.ts';

/** What the evidence says to each of the three aims of section 149 of the Equality Act 2010. */
export function dutySection(assessed: readonly AssessedCharacteristic[]): ProfileSection {
  const negative = withImpact(assessed, ['negative', 'mixed']);
  const unknown = withImpact(assessed, ['unknown']);
  return {
    id: 'eia-duty',
    name: 'The duty',
    title: 'What the evidence says to the equality duty’s three aims',
    lead: 'Section 149 of the Equality Act 2010 asks a public body to have due regard to each aim. This is evidence for that; it is not the decision.',
    blocks: [
      {
        kind: 'paragraph',
        id: 'eia-duty-discrimination',
        text: `Eliminating discrimination, harassment and victimisation. ${
          negative.length === 0
            ? 'No impact is judged negative.'
            : `Impact is judged negative or mixed for ${named(negative)}: each needs a reason or a remedy.`
        }${unknown.length === 0 ? '' : ` For ${named(unknown)} it is unknown, so discrimination is not ruled out.`}`,
      },
      {
        kind: 'paragraph',
        id: 'eia-duty-opportunity',
        text: `Advancing equality of opportunity. ${opportunity(assessed)}`,
      },
      {
        kind: 'paragraph',
        id: 'eia-duty-relations',
        text: 'Fostering good relations. No measure here counts how groups get on with each other. Say what is known from elsewhere, or that nothing is.',
      },
    ],
  };
}

/**
 * Who is clearly less likely to use what is offered, measure by measure and strand by strand: also a group of few users,
 * or none, where clearly more would be expected.
 */
function opportunity(assessed: readonly AssessedCharacteristic[]): string {
  const byMeasure = new Map<string, { strand: string; groups: string }[]>();
  for (const { view } of assessed.flatMap(({ views }) => views)) {
    const reading = readView(view);
    const words = moreWords(reading.breakdown.measure, 'less', 'others');
    const lower = clearComparisons(groupComparisons(reading), 'lower').filter(({ mayBeChance }) => !mayBeChance);
    if (lower.length === 0) continue;
    const strand = withinSentence(reading.breakdown.strand.title);
    const groups = formatList(
      lower.map(({ phrase, ratio }) => `${phraseWords(phrase)}${ratio.value === 0 ? ' (none is counted)' : ''}`),
    );
    byMeasure.set(words, [...(byMeasure.get(words) ?? []), { strand, groups }]);
  }
  const sentences = [...byMeasure].flatMap(([words, strands]) =>
    strands.map(({ strand, groups }, index) =>
      index === 0 ? `Clearly ${words}, by ${strand}: ${groups}.` : `By ${strand}: ${groups}.`,
    ),
  );
  return sentences.length === 0
    ? 'No group is clearly less likely than others to use the service, of those that can be compared.'
    : `${sentences.join(' ')} Ask whether a barrier explains it, and whether the decision raises or lowers it.`;
}
