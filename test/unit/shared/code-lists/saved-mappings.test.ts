import { describe, expect, it } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../../../shared/code-lists/harmonise-label.ts';
import { labelsOf, saveMapping, undoMapping, unusedMappings } from '../../../../shared/code-lists/saved-mappings.ts';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';

const turkish: LabelMapping = {
  strand: 'ethnic-group',
  list: 'ethnic-group-2021',
  label: 'Turkish',
  meaning: { kind: 'category', code: 'other-white', how: 'saved' },
  note: 'agreed with the partner',
  decided: '2026-03-31',
};

const read = (list: string, label: string, mappings: readonly LabelMapping[]) =>
  openHarmoniser(codeListOf(list), { origin: 'record-level', mappings }).read(label);

describe('a saved decision', () => {
  it('comes before every rule, for any spelling that differs only in case or dashes', () => {
    expect(read('ethnic-group-2021', 'Turkish', []).meaning.kind).toBe('unmapped');
    const decided = read('ethnic-group-2021', 'TURKISH', [turkish]);
    expect(decided).toMatchObject({ meaning: { code: 'other-white' }, confidence: 'settled' });
    expect(decided.reason).toBe('Decided on 2026-03-31: agreed with the partner');
    const against = { ...turkish, label: 'Irish' };
    expect(read('ethnic-group-2021', 'Irish', [against]).meaning).toMatchObject({ code: 'other-white' });
  });

  it('holds for the other lists of its strand, as far as they agree, and for no other strand', () => {
    expect(read('ethnic-group-5', 'Turkish', [turkish]).meaning).toEqual({
      kind: 'category',
      code: 'white',
      how: 'saved',
    });
    const refused: LabelMapping = { ...turkish, label: 'Human', meaning: { kind: 'non-answer', answer: 'declined' } };
    expect(read('ethnic-group-16', 'Human', [refused]).meaning).toEqual({ kind: 'non-answer', answer: 'declined' });
    expect(read('religion-2021', 'Turkish', [turkish]).meaning.kind).toBe('unmapped');
  });

  it('on a code does not hold for the same letters as a word', () => {
    const code: LabelMapping = { ...turkish, from: 'nhs-ethnic-category', label: 'T' };
    const nhs = { origin: 'record-level', from: codeListOf('nhs-ethnic-category'), mappings: [code] } as const;
    expect(openHarmoniser(codeListOf('ethnic-group-2021'), nhs).meaningOf('T')).toMatchObject({ code: 'other-white' });
    expect(read('ethnic-group-2021', 'T', [code]).meaning.kind).toBe('unmapped');
  });

  it('is replaced by a later one, undone, and found when no data needs it', () => {
    const later: LabelMapping = { ...turkish, label: 'turkish', meaning: { kind: 'unmapped' }, decided: '2026-04-01' };
    expect(saveMapping([turkish], later)).toEqual([later]);
    expect(
      undoMapping([later], { strand: 'ethnic-group', list: 'ethnic-group-2021', from: undefined, label: 'Turkish' }),
    ).toEqual([]);
    expect(unusedMappings([turkish], [{ strand: 'ethnic-group', label: 'Turkish ' }])).toEqual([]);
    expect(unusedMappings([turkish], [{ strand: 'religion', label: 'Turkish' }])).toEqual([turkish]);
  });

  it('leads back to the labels that are counted under a code', () => {
    const labels = ['Turkish', 'Other White', 'Irish'].map((label, at) => ({
      label,
      rows: at + 1,
      meaning: read('ethnic-group-2021', label, [turkish]).meaning,
    }));
    expect(labelsOf(labels, 'other-white').map(({ label, rows }) => [label, rows])).toEqual([
      ['Turkish', 1],
      ['Other White', 2],
    ]);
  });
});
