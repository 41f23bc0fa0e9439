import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ListedMeasure, MeasureDraft } from '../../../shared/model/measure-draft.ts';
import type { MeasuredStrand } from '../../../shared/model/measure-look.ts';
import type { Choice } from '../../ui/chooser.tsx';
import { timesAsOthers } from '../../../shared/presentation/comparison-words.ts';
import { outlookMarks } from '../segments/segment-words.ts';

/** What rates can be given per. */
export const multipliers: readonly Choice[] = [100, 1000, 10_000, 100_000].map((value) => ({
  id: String(value),
  title: `per ${formatNumber(value)}`,
}));

/** What a counted row stands for. */
export const rowMeanings: readonly Choice[] = [
  { id: 'people', title: 'A person', detail: 'each has one row' },
  { id: 'events', title: 'An event', detail: 'a person may have several, such as referrals' },
];

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

/** How a finding would read: "Bangladeshi residents are 2.1 times as likely as other residents to use advice." */
export function exampleSentence(measure: MeasureDraft['measure'], people: string): string {
  const { title, unit, does, counts } = measure;
  const told = {
    title: title.trim(),
    unit: filled(unit),
    does: filled(does),
    ...(counts === undefined ? {} : { counts }),
  };
  return `Bangladeshi ${people} ${timesAsOthers(told, '2.1', `other ${people}`)}.`;
}

function filled(text: string): string {
  return text.trim() === '' ? '…' : text.trim();
}

/** "Used by the profile “A” and one other" without the profiles' titles in full: what a list has room for. */
export function perWords({ measure: { multiplier }, populationTitle }: ListedMeasure): string {
  return `per ${formatNumber(multiplier)}, against ${populationTitle}`;
}
