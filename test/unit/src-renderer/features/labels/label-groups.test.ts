import { describe, expect, it } from 'vitest';
import {
  emptyCategories,
  groupLabels,
  isOpen,
  openWords,
  placedParts,
  placedWords,
} from '../../../../../src-renderer/features/labels/label-groups.ts';
import { label, list, review } from './sample-review.ts';

describe('the groups of a review', () => {
  it('put what needs a decision first, then each category, then what is no answer, refusals before the rest', () => {
    const groups = groupLabels(review).map(({ title, rows, labels }) => [
      title,
      rows,
      labels.map((each) => each.label),
    ]);
    expect(groups).toEqual([
      ['Needs a decision', 25, ['Black', 'Martian', 'Afrcan']],
      ['African', 60, ['Black African', 'Somali']],
      ['No place in this list', 6, ['Venusian']],
      ['Declined to say', 30, ['Refused']],
      ['Missing', 9, [null]],
      ['Totals', 5, ['All']],
    ]);
  });

  it('hold every label once', () => {
    const grouped = groupLabels(review).flatMap(({ labels }) => labels);
    expect(grouped).toHaveLength(review.labels.length);
    expect(new Set(grouped)).toEqual(new Set(review.labels));
  });

  it('name the categories to which no label leads', () => {
    expect(emptyCategories(review)).toEqual(['Arab', 'Caribbean']);
  });

  it('leave alone what an officer has settled, whatever it means', () => {
    expect(isOpen(label('Black', 1, { kind: 'several', codes: ['african', 'caribbean'] }, 'settled'))).toBe(false);
    expect(isOpen(label('Black', 1, { kind: 'several', codes: ['african', 'caribbean'] }, 'likely'))).toBe(true);
  });
});

describe('where the rows go', () => {
  it('is told in parts that add up to all of them', () => {
    const parts = placedParts(review);
    expect(parts.map(({ id, rows }) => [id, rows])).toEqual([
      ['placed', 60],
      ['open', 25],
      ['broader', 6],
      ['declined', 30],
      ['unknown', 9],
      ['total', 5],
    ]);
    expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(review.rows);
  });

  it('is said in a sentence', () => {
    expect(placedWords({ placed: 2804, rows: 3400 })).toBe('2,804 of 3,400 rows are placed');
    expect(openWords(review)).toBe('Three labels need a decision, in 25 rows.');
    expect(openWords({ ...review, labels: [label('X', 1, { kind: 'unmapped' })] })).toBe(
      'One label needs a decision, in 1 row.',
    );
    expect(openWords({ ...review, labels: [] })).toBe('No label waits for a decision.');
  });

  it('names a placed part of nought rather than none at all', () => {
    expect(placedParts({ ...review, labels: [], list })).toEqual([{ id: 'placed', title: 'Placed', rows: 0 }]);
  });
});
