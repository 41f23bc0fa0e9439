import { describe, expect, it } from 'vitest';
import { countedCode, strandHarmoniser, unplacedLabels } from '../../../../src-main/segment/map-labels.ts';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../../../shared/code-lists/harmonise-label.ts';

const ethnic = codeListOf('ethnic-group-2021');
const table = openHarmoniser(ethnic, { origin: 'aggregate' });
const labelled = (labels: readonly string[]) =>
  labels.map((label) => ({ label, rows: 1, meaning: table.meaningOf(label) }));

describe('labels of an aggregate table', () => {
  it('of a broader group are sums where a part stands beside them, and have no place where none does', () => {
    expect(unplacedLabels(labelled(['Asian', 'Indian', 'White', 'White British']), ethnic)).toEqual([]);
    const [only, ...others] = unplacedLabels(labelled(['Asian', 'White', 'White British']), ethnic);
    expect(only?.label).toBe('Asian');
    expect(others).toEqual([]);
  });

  it('of several groups together have no place unless each stands beside them', () => {
    const together = 'Pakistani and Bangladeshi';
    expect(unplacedLabels(labelled([together, 'Indian', 'Pakistani']), ethnic).map(({ label }) => label)).toEqual([
      together,
    ]);
    expect(unplacedLabels(labelled([together, 'Bangladeshi', 'Pakistani']), ethnic)).toEqual([]);
  });

  it('that nobody has confirmed, or that are no group, have no place', () => {
    expect(
      unplacedLabels(labelled(['Bangledeshi', 'Martian', 'Indian', 'Total', 'Not stated']), ethnic).map(
        ({ label }) => label,
      ),
    ).toEqual(['Bangledeshi', 'Martian']);
  });
});

describe('what a label is counted under', () => {
  it('is never a guess, nor one of several', () => {
    for (const label of ['Bangledeshi', 'Gypsy/Roma', 'BAME', 'Asian', 'Martian']) {
      expect(countedCode(table.meaningOf(label), 'record-level')).toBe('not-known');
      expect(countedCode(table.meaningOf(label), 'aggregate')).toBeNull();
    }
    expect(countedCode(table.meaningOf('Roma'), 'record-level')).toBe('roma');
    expect(countedCode(table.meaningOf('Prefer not to say'), 'record-level')).toBe('declined');
  });

  it('follows what an officer decided, for a column of any dataset', () => {
    const dataset = { kind: 'record-level' } as const;
    const strand = { column: 'Ethnicity', role: { kind: 'strand', strand: 'ethnic-group' }, list: ethnic } as const;
    const decided = {
      strand: 'ethnic-group',
      list: 'ethnic-group-2021',
      label: 'Bangledeshi',
      meaning: { kind: 'category', code: 'bangladeshi', how: 'saved' },
      decided: '2026-03-31',
    } as const;
    const meaning = strandHarmoniser(dataset, strand, [decided]).meaningOf('BANGLEDESHI');
    expect(countedCode(meaning, 'record-level')).toBe('bangladeshi');
  });
});
