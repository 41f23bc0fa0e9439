import { formatInterval } from '../base/format-interval.ts';
import { countedNoun, withinSentence } from '../base/format-words.ts';
import type { Finding } from '../model/profile.ts';
import { howMuch, moreThanOthers } from './comparison-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { clearFinding, findingId, hiddenFinding, unclearFinding } from './finding-text.ts';
import { isClear } from './format-estimate.ts';
import { groupComparisons } from './group-comparisons.ts';
import type { GroupComparison } from './group-comparisons.ts';
import { joinGroups, phraseWords } from './group-phrase.ts';

const namedAtMost = 6;

/** What may be said of one group against everyone else, whatever that is; null where the view does not count it. */
export function groupFinding(view: EvidenceView, code: string): Finding | null {
  const reading = readView(view);
  const comparison = groupComparisons(reading).find(({ category }) => category.code === code);
  return comparison === undefined ? null : told(reading, comparison);
}

/** Too few people on a side for a comparison, said as plainly as a difference is. */
export function tooFewFinding(reading: Reading, group: readonly GroupComparison[]): Finding {
  const { measure, strand } = reading.breakdown;
  const isNamed = group.length <= namedAtMost;
  const names = isNamed
    ? joinGroups(group.map(({ phrase }) => phrase))
    : `${countedNoun(group.length, 'group')} of ${measure.people}`;
  const which = isNamed ? '' : `: ${group.map(({ category }) => category.label).join('; ')}`;
  return {
    kind: 'finding',
    id: findingId(reading, 'too-few'),
    figure: '[x]',
    text: `Too few to compare with other ${measure.people} in ${reading.area.name}: ${names}.`,
    detail: `By ${withinSentence(strand.title)}${which}. Too few to say is not the same as no difference.`,
    direction: 'too-few',
  };
}

function told(reading: Reading, comparison: GroupComparison): Finding {
  const { ratio, direction, category, phrase } = comparison;
  const { breakdown, area } = reading;
  const { measure } = breakdown;
  const others = `other ${measure.people} in ${area.name}`;
  const id = findingId(reading, category.code);
  const who = phraseWords(phrase);
  if (ratio.status === 'value') {
    const valued = [{ ...comparison, ratio }];
    if (isClear(direction)) return clearFinding(reading, valued);
    const { figures = [], ...unclear } = unclearFinding(reading, valued);
    const interval = formatInterval(ratio.lower, ratio.upper, 1);
    const text = `There is no clear difference between ${who} and ${others} in ${howMuch(measure, 'they')} (${interval}).`;
    return withFigures({ ...unclear, id, text }, figures);
  }
  return direction === 'hidden'
    ? {
        ...hiddenFinding(reading, [comparison]),
        id,
        text: `Whether ${who} ${moreThanOthers(measure, 'more', others)} is not shown: numbers are hidden to protect people.`,
      }
    : { ...tooFewFinding(reading, [comparison]), id };
}
