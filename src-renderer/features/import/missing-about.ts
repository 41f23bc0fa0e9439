import type { DatasetAbout } from '../../../shared/model/import-preview.ts';

/** What must be said of an extract before it can be loaded, in the order in which it is asked. */
const required = [
  { field: 'title', words: 'what it is called', isSaid: ({ title }: DatasetAbout) => isFilled(title) },
  { field: 'owner', words: 'who sent it', isSaid: ({ owner }: DatasetAbout) => isFilled(owner) },
  { field: 'unit', words: 'what one row stands for', isSaid: ({ unit }: DatasetAbout) => isFilled(unit) },
  {
    field: 'period',
    words: 'what period it covers',
    isSaid: ({ period }: DatasetAbout) => isDate(period.from) && isDate(period.to) && period.from <= period.to,
  },
  { field: 'received', words: 'when it was received', isSaid: ({ received }: DatasetAbout) => isDate(received) },
] as const;

export type RequiredField = (typeof required)[number]['field'];

/** What is not yet said of an extract and must be, as field and words. */
export function missingAbout(
  about: DatasetAbout,
): readonly { readonly field: RequiredField; readonly words: string }[] {
  return required.filter(({ isSaid }) => !isSaid(about)).map(({ field, words }) => ({ field, words }));
}

function isFilled(text: string): boolean {
  return text.trim() !== '' && text.trim() !== 'not known';
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
