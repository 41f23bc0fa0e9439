import { describe, expect, it } from 'vitest';
import type { Block, Profile } from '../../../../shared/model/profile.ts';
import { checkProfile } from '../../../../src-main/output/check-profile.ts';
import { sampleMap } from '../../../support/sample-pictures.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';
import { ethnicGroupTable } from '../../../support/sample-tables.ts';

function withBlock(block: Block): Profile {
  return sampleProfile({ sections: [{ id: 's', name: 'Name', title: 'Section', lead: '', blocks: [block] }] });
}

describe('checkProfile', () => {
  it('lets a sound profile pass', () => {
    expect(() => checkProfile(sampleProfile())).not.toThrow();
  });

  it.each([
    ['a picture without a text alternative', withBlock({ kind: 'map', ...sampleMap, description: ' ' })],
    ['a table without a caption', withBlock({ kind: 'table', table: { ...ethnicGroupTable, caption: '' } })],
    [
      'a table without a header row',
      withBlock({ kind: 'table', table: { ...ethnicGroupTable, columns: [], rows: [] } }),
    ],
    [
      'a row that lacks a cell',
      withBlock({
        kind: 'table',
        table: {
          ...ethnicGroupTable,
          rows: ethnicGroupTable.rows.map((row) => ({ ...row, cells: row.cells.slice(1) })),
        },
      }),
    ],
    [
      'a failed calculation',
      withBlock({ kind: 'paragraph', text: 'They are NaN times as likely (undefined to null).' }),
    ],
    ['a lost limit', withBlock({ kind: 'paragraph', text: 'From 1.6 to null.' })],
    [
      'an empty section title',
      sampleProfile({ sections: [{ id: 's', name: 'Name', title: '', lead: '', blocks: [] }] }),
    ],
    [
      'a section without a name',
      sampleProfile({ sections: [{ id: 's', name: '', title: 'T', lead: '', blocks: [] }] }),
    ],
    ['no sources', sampleProfile({ sources: [] })],
    ['no methods', sampleProfile({ methods: [] })],
  ])('refuses %s', (_, profile) => {
    expect(() => checkProfile(profile)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });

  it('says where to name a contact', () => {
    expect(() => checkProfile(sampleProfile({ contact: '' }))).toThrow(
      'The report was not written: no contact is named. Found in the profile’s Details.',
    );
  });

  it.each([
    'The null hypothesis was not tested.',
    'The term is undefined in law.',
    'Ask at Infinity House, or at the NaN Bread Kitchen.',
    'From here to Infinity House',
  ])('lets words pass that only look like left-overs: %s', (text) => {
    expect(() => checkProfile(withBlock({ kind: 'paragraph', text }))).not.toThrow();
  });

  it.each(['NaN', 'undefined%', '−Infinity', '1.2 (0.9 to NaN)', 'Infinity per 1,000 adults', 'of [object Object]'])(
    'refuses what stands for a number: %s',
    (text) => {
      expect(() => checkProfile(withBlock({ kind: 'paragraph', text }))).toThrow('where a number or word belongs');
    },
  );
});
