import { withinSentence } from '../base/format-words.ts';
import type { Breakdown } from '../model/breakdown.ts';

/** What a comparison is of: people who do something, or events of which a person may have several. */
type Compared = Pick<Breakdown['measure'], 'title' | 'unit' | 'does' | 'counts'>;

/** "are 2.1 times as likely as other adults to use advice"; of events "have 2.1 times as many referrals per head as other adults". */
export function timesAsOthers(measure: Compared, times: string, others: string): string {
  return measure.counts === 'events'
    ? `have ${times} times as many ${countedName(measure)} per head as ${others}`
    : `are ${times} times as likely as ${others} to ${measure.does}`;
}

/** "are less likely than others to use advice"; of events "have fewer referrals per head than others". */
export function moreThanOthers(measure: Compared, side: 'more' | 'less', others: string | null): string {
  return `${measure.counts === 'events' ? 'have' : 'are'} ${moreWords(measure, side, others)}`;
}

/** The same without its verb; without others where a sentence says elsewhere, or not, against whom. */
export function moreWords(measure: Compared, side: 'more' | 'less', others: string | null): string {
  const than = others === null ? '' : ` than ${others}`;
  return measure.counts === 'events'
    ? `${moreOrFewer(measure, side)} ${countedName(measure)} per head${than}`
    : `${side} likely${than} to ${measure.does}`;
}

/** The word of the other side after a sentence of one: "less"; of events "fewer". */
export function moreOrFewer({ counts }: Pick<Compared, 'counts'>, side: 'more' | 'less'): string {
  return counts === 'events' && side === 'less' ? 'fewer' : side;
}

/** "0.4 times as likely"; of events "0.4 times as many". */
export function timesAlone({ counts }: Pick<Compared, 'counts'>, times: string): string {
  return `${times} times as ${counts === 'events' ? 'many' : 'likely'}`;
}

/** "how likely they are to use advice"; of events "how many referrals they have per head". */
export function howMuch(measure: Compared, who: string): string {
  return measure.counts === 'events'
    ? `how many ${countedName(measure)} ${who} have per head`
    : `how likely ${who} are to ${measure.does}`;
}

/** "community health referrals": the measure's name where it holds what is counted, which alone may not say of what. */
export function countedName({ title, unit }: Pick<Compared, 'title' | 'unit'>): string {
  if (!title.toLowerCase().includes(unit.toLowerCase())) return unit;
  const name = title.replace(/ (19|20)\d\d([/-]\d\d(\d\d)?)?\b/u, '');
  return /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : withinSentence(name);
}
