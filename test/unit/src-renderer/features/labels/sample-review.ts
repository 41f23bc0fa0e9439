import type { CodeList, Harmonised, MappingConfidence } from '../../../../../shared/model/code-list.ts';
import type { LabelReview } from '../../../../../shared/model/label-review.ts';
import { describeMeaning } from '../../../../../shared/presentation/describe-meaning.ts';

export const list: CodeList = {
  id: 'families',
  strand: 'ethnic-group',
  title: 'Families',
  source: 'Made for tests',
  date: '2026-01-01',
  categories: [
    { code: 'arab', label: 'Arab' },
    { code: 'african', label: 'African', group: 'black' },
    { code: 'caribbean', label: 'Caribbean', group: 'black' },
  ],
  groups: [{ code: 'black', label: 'Black' }],
};

export function label(
  written: string | null,
  rows: number,
  meaning: Harmonised,
  confidence: MappingConfidence = 'certain',
): LabelReview['labels'][number] {
  const says = describeMeaning(meaning, list);
  const decided = confidence === 'settled';
  return { label: written, rows, meaning, list: list.id, confidence, reason: 'It says so.', lost: null, says, decided };
}

export const review: LabelReview = {
  strand: 'ethnic-group',
  strandTitle: 'Ethnic group',
  list,
  lists: [{ id: list.id, title: list.title }],
  labels: [
    label('Black African', 40, { kind: 'category', code: 'african', how: 'words' }),
    label('Refused', 30, { kind: 'non-answer', answer: 'declined' }),
    label('Somali', 20, { kind: 'category', code: 'african', how: 'words' }, 'likely'),
    label('Black', 10, { kind: 'several', codes: ['african', 'caribbean'] }),
    label(null, 9, { kind: 'non-answer', answer: 'missing' }),
    label('Martian', 8, { kind: 'unmapped' }),
    label('Afrcan', 7, { kind: 'guess', code: 'african' }, 'guess'),
    label('Venusian', 6, { kind: 'unmapped' }, 'settled'),
    label('All', 5, { kind: 'total' }),
  ],
  warnings: [],
  placed: 60,
  rows: 135,
};
