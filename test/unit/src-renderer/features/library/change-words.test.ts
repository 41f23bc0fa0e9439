import { describe, expect, it } from 'vitest';
import type { SourceChanges } from '../../../../../shared/model/source-state.ts';
import { changedParts, changesHeadline } from '../../../../../src-renderer/features/library/change-words.ts';

const same: SourceChanges = {
  dataset: 'advice',
  rows: { before: 3558, after: 3558 },
  rejected: { before: 11, after: 11 },
  columnsGone: [],
  columnsNew: [],
  columnsRetyped: [],
  categories: [],
  problems: [],
  fingerprint: 'f',
};

describe('what changed at a source', () => {
  it('is told in one sentence', () => {
    const changes = {
      ...same,
      rows: { before: 3558, after: 3318 },
      columnsGone: ['Note'],
      columnsNew: ['Case note', 'Worker'],
      categories: [{ column: 'Ward', gone: ['Hobbayne'], new: [] }],
    };
    expect(changesHeadline(changes)).toBe(
      '240 fewer rows, one column gone, two new columns and other categories in one column.',
    );
  });

  it('is said to be values alone where nothing else differs', () => {
    expect(changesHeadline(same)).toMatch(/only values differ/);
    expect(changedParts(same)).toEqual([]);
  });

  it('names what came and went, and how many more', () => {
    const values = Array.from({ length: 14 }, (_, index) => `w${String(index)}`);
    const [types, categories] = changedParts({
      ...same,
      columnsRetyped: [{ column: 'Age', before: 'whole number', after: 'text' }],
      categories: [{ column: 'Ward', gone: ['Hobbayne', 'Elthorne'], new: values }],
    });
    expect(types?.items).toEqual(['Age: whole number before, now text']);
    expect(categories?.items[0]).toBe('Ward: “Hobbayne” and “Elthorne” gone');
    expect(categories?.items[1]).toMatch(/“w11” and 2 more new$/);
  });
});
