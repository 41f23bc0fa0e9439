import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ListedMeasure, MeasureDraft } from '../../../shared/model/measure-draft.ts';
import type { MeasuredStrand } from '../../../shared/model/measure-look.ts';
import type { Choice } from '../../ui/chooser.tsx';
import { outlookMarks } from '../segments/segment-words.ts';

/** What rates can be given per. */
export const multipliers: readonly Choice[] = [100, 1000, 10_000, 100_000].map((value) => ({
  id: String(value),
  title: `per ${formatNumber(value)}`,
}));

export const polarities: readonly Choice[] = [
  { id: 'neutral', title: 'Neither', detail: 'say only who uses it more or less' },
  { id: 'more-is-better', title: 'More is better', detail: 'a service that should reach people' },
  { id: 'less-is-better', title: 'Less is better', detail: 'something to be prevented' },
];

/** The symbol and word for what can be shown of a strand. */
export function strandMark({ compared }: MeasuredStrand): { readonly symbol: string; readonly word: string } {
  return compared === null ? { symbol: '[x]', word: 'Not compared' } : outlookMarks[compared.outlook];
}

/** The draft of a measure as it is kept: it needs nothing that the workspace lacks. */
export function draftOfKept({ measure }: ListedMeasure): MeasureDraft {
  return { measure, join: null, population: null, segments: [] };
}

/** How a finding would read: "Some residents are 2.1 times as likely as others to use advice." */
export function exampleSentence(does: string, people: string): string {
  return `Bangladeshi ${people} are 2.1 times as likely as other ${people} to ${does.trim() === '' ? '…' : does.trim()}.`;
}

/** "Used by the profile “A” and one other" without the profiles' titles in full: what a list has room for. */
export function perWords({ measure: { multiplier }, populationTitle }: ListedMeasure): string {
  return `per ${formatNumber(multiplier)}, against ${populationTitle}`;
}
