import { withinSentence } from '../base/format-words.ts';
import type { Finding } from '../model/profile.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { clearFinding, findingId, hiddenFinding, unclearFinding } from './finding-text.ts';
import { isClear } from './format-estimate.ts';
import { groupComparisons } from './group-comparisons.ts';
import type { GroupComparison } from './group-comparisons.ts';
import { phraseWords } from './group-phrase.ts';

/** What may be said of one group against everyone else, whatever that is; null where the view does not count it. */
export function groupFinding(view: EvidenceView, code: string): Finding | null {
  const reading = readView(view);
  const comparison = groupComparisons(reading).find(({ category }) => category.code === code);
  return comparison === undefined ? null : told(reading, comparison);
}

/** Too few people on a side for a comparison, said as plainly as a difference is. */
export function tooFewFinding(reading: Reading, { category, phrase, row }: GroupComparison): Finding {
  const { measure, strand } = reading.breakdown;
  const isEmpty = row.population.status === 'value' && row.population.value === 0;
  return {
    kind: 'finding',
    id: findingId(reading, `${category.code}-too-few`),
    figure: '[x]',
    text: isEmpty
      ? `No ${phraseWords(phrase)} are counted in ${reading.area.name}.`
      : `Too few ${phraseWords(phrase)} in ${reading.area.name} to compare with other ${measure.people}.`,
    detail: `By ${withinSentence(strand.title)}, ${measure.period}. Too few to say is not the same as no difference.`,
    direction: 'too-few',
  };
}

function told(reading: Reading, comparison: GroupComparison): Finding {
  const { ratio, direction, category } = comparison;
  if (ratio.status === 'value') {
    const valued = [{ ...comparison, ratio }];
    if (isClear(direction)) return clearFinding(reading, valued);
    return { ...unclearFinding(reading, valued), id: findingId(reading, category.code) };
  }
  return direction === 'hidden'
    ? { ...hiddenFinding(reading, [comparison]), id: findingId(reading, category.code) }
    : tooFewFinding(reading, comparison);
}
