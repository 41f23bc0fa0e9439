import { startSentence } from '../base/format-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { strength } from './group-comparisons.ts';
import { groupPhrase, joinGroups, joinsPlainly } from './group-phrase.ts';
import type { GroupPhrase } from './group-phrase.ts';

const namedAtMost = 2;

/** What a table of shares shows: who makes up clearly more, or less, of the users than of the population. */
export function representationTitle(view: EvidenceView): string {
  const reading = readView(view);
  const { measure, strand } = reading.breakdown;
  const shown = reading.categories.flatMap((category) => {
    const ratio = reading.row(category.code)?.representation;
    return ratio?.status === 'value' ? [{ ratio, phrase: groupPhrase(reading.breakdown, category) }] : [];
  });
  if (shown.length === 0) {
    const isHidden = reading.categories.some(({ code }) => reading.row(code)?.representation.status === 'suppressed');
    return isHidden
      ? `${strand.title}: who is over- or under-represented is hidden to protect people`
      : `${strand.title} is not known for enough ${measure.unit} to say who is over- or under-represented`;
  }
  const ranked = [...shown].sort((a, b) => strength(b.ratio) - strength(a.ratio));
  const over = ranked.filter(({ ratio }) => ratio.lower > 1).map(({ phrase }) => phrase);
  const under = ranked.filter(({ ratio }) => ratio.upper !== null && ratio.upper < 1).map(({ phrase }) => phrase);
  const whom = `${measure.unit} than of ${measure.people}`;
  if (over.length > 0) return `${named(over)} make up more of the ${whom}`;
  if (under.length > 0) return `${named(under)} make up less of the ${whom}`;
  return `No group makes up clearly more or less of the ${whom}`;
}

function named(phrases: readonly GroupPhrase[]): string {
  const plain = phrases.filter(joinsPlainly).slice(0, namedAtMost);
  return startSentence(joinGroups(plain.length === 0 ? phrases.slice(0, 1) : plain));
}
