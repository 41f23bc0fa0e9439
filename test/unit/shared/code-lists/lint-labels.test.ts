import { describe, expect, it } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../../../shared/code-lists/harmonise-label.ts';
import { lintLabels } from '../../../../shared/code-lists/lint-labels.ts';
import type { StrandId } from '../../../../shared/model/code-list.ts';

function lint(strand: StrandId, list: string, rows: Readonly<Record<string, number>>) {
  const harmoniser = openHarmoniser(codeListOf(list), { origin: 'record-level' });
  const labels = Object.entries(rows).map(([label, count]) => ({
    label,
    rows: count,
    meaning: harmoniser.meaningOf(label),
  }));
  return lintLabels(labels, strand);
}

const detailed = { Indian: 40, Pakistani: 30, 'Black African': 20, 'White British': 90, Arab: 5 };

describe('the linter of labels', () => {
  it('has nothing to say of plain groups', () => {
    expect(lint('ethnic-group', 'ethnic-group-2021', detailed)).toEqual([]);
    expect(lint('sex', 'sex-2021', { Female: 10, Male: 12 })).toEqual([]);
  });

  it('warns of a pooled label, more so where the detail stands beside it', () => {
    const beside = lint('ethnic-group', 'ethnic-group-2021', { ...detailed, BAME: 95 });
    expect(beside).toMatchObject([{ kind: 'pooled-beside-detail', labels: ['BAME'] }]);
    const alone = lint('ethnic-group', 'ethnic-group-2021', { 'White British': 90, 'Ethnic minority': 60 });
    expect(alone).toMatchObject([{ kind: 'pooled', labels: ['Ethnic minority'] }]);
    const orientation = lint('sexual-orientation', 'sexual-orientation-2021', { 'LGBTQ+': 9, Straight: 90 });
    expect(orientation).toMatchObject([{ kind: 'pooled' }]);
  });

  it('warns of characteristics put together', () => {
    const found = lint('disability', 'disability-2', { 'Disabled/LGBT': 9, No: 90 });
    expect(found.map(({ kind }) => kind)).toContain('mixed-up-strands');
  });

  it('warns of a large "other", of much that is not known, and of what was seen rather than said', () => {
    const other = lint('religion', 'religion-2021', { Christian: 50, Muslim: 20, Other: 40 });
    expect(other).toMatchObject([{ kind: 'large-other', sentence: expect.stringContaining('36%') }]);
    const unknown = lint('religion', 'religion-2021', { Christian: 50, Muslim: 20, 'Not stated': 30 });
    expect(unknown).toMatchObject([{ kind: 'much-unknown', sentence: expect.stringContaining('30%') }]);
    const seen = lint('ethnic-group', 'ethnic-group-2021', { Asian: 10, Black: 20, White: 30, Other: 1 });
    expect(seen).toMatchObject([{ kind: 'seen-not-said' }]);
  });
});
