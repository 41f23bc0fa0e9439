import { describe, expect, it } from 'vitest';
import { breakdownTable } from '../../../../shared/presentation/breakdown-table.ts';
import type { EvidenceView } from '../../../../shared/presentation/evidence-view.ts';
import { representationTable } from '../../../../shared/presentation/representation-table.ts';
import { sampleView } from '../../../support/sample-views.ts';

const texts = (view: EvidenceView, label: string) =>
  breakdownTable(view)
    .rows.find(({ cells }) => cells[0]?.kind === 'text' && cells[0].text === label)
    ?.cells.map((cell) => (cell.kind === 'plot' ? cell.direction : cell.text));

describe('breakdownTable', () => {
  it('prints users, people, rate, interval, direction and ratio', () => {
    expect(texts(sampleView(), 'Roma')).toEqual(['Roma', '32', '1,128', '28.4', '19.4 to 40.0', 'higher', '2.6']);
    expect(texts(sampleView(), 'Chinese')).toEqual([
      'Chinese',
      '17',
      '3,574',
      '4.8 [u]',
      '2.8 to 7.6',
      'lower',
      '0.4 [u]',
    ]);
    expect(texts(sampleView(), 'White and Black African')).toEqual([
      'White and Black African',
      '[c]',
      '1,933',
      '[c]',
      '[c]',
      'hidden',
      '[c]',
    ]);
  });

  it('ends with the known, the not known and everyone, which add up', () => {
    const totals = breakdownTable(sampleView()).rows.filter(({ kind }) => kind === 'total');
    expect(totals.map(({ key }) => key)).toEqual(['known', 'unknown', 'all']);
    const users = totals.map(({ cells }) => (cells[1]?.kind === 'figure' ? cells[1].value : null));
    expect(users).toEqual([3155, 303, 3458]);
    expect(totals[1]?.cells[2]).toMatchObject({ text: '[z]', status: 'not-applicable' });
  });

  it('puts hidden rows last, in the order of the code list, whatever the sort', () => {
    const last = (sort: 'rate' | 'ratio' | 'users') =>
      breakdownTable(sampleView(), { sort, totals: false })
        .rows.slice(-2)
        .map(({ key }) => key);
    expect(last('rate')).toEqual(['white-and-black-african', 'gypsy-or-irish-traveller']);
    expect(last('ratio')).toEqual(last('rate'));
    expect(last('users')).toEqual(last('rate'));
    expect(breakdownTable(sampleView(), { sort: 'list', totals: false }).rows[0]?.key).toBe('bangladeshi');
  });

  it('marks a true zero', () => {
    const row = breakdownTable(sampleView('Lady Margaret')).rows.find(({ key }) => key === 'roma');
    expect(row?.cells[1]).toMatchObject({ text: '0', value: 0, flag: 'zero' });
    expect(row?.cells[3]).toMatchObject({ text: '0', value: 0, flag: 'zero' });
  });

  it('explains exactly the symbols that it holds', () => {
    const [borough] = breakdownTable(sampleView()).notes;
    expect(borough).toContain('▲ higher, ● no clear difference, ▼ lower than other adults in Ealing;');
    expect(borough).toContain('[c] hidden to protect people');
    expect(borough).not.toContain('[x]');
    const [bySex] = breakdownTable(sampleView('Ealing', 'sex')).notes;
    expect(bySex).not.toContain('[c]');
    expect(bySex).not.toContain('[u]');
  });

  it('leaves out columns that are not asked for', () => {
    expect(breakdownTable(sampleView(), { show: ['plot'] }).columns.map(({ id }) => id)).toEqual([
      'category',
      'users',
      'population',
      'rate',
      'plot',
    ]);
  });

  it('refuses a strand that the measure does not have', () => {
    expect(() => breakdownTable({ ...sampleView(), strand: 'religion' })).toThrow(
      'This measure has no breakdown by religion.',
    );
  });
});

describe('representationTable', () => {
  it('sets shares side by side, with the ratio and its interval', () => {
    const row = representationTable(sampleView()).rows.find(({ key }) => key === 'arab');
    expect(row?.cells.map((cell) => (cell.kind === 'plot' ? cell.direction : cell.text))).toEqual([
      'Arab',
      '260',
      '8.2%',
      '4.4%',
      '1.9',
      '1.7 to 2.1',
      'higher',
    ]);
  });

  it('says in its caption who makes up more of the users', () => {
    expect(representationTable(sampleView()).caption).toBe(
      'Roma and Arab adults make up more of the applicants than of adults',
    );
    expect(representationTable(sampleView('Ealing', 'sex')).caption).toBe(
      'Women make up more of the applicants than of adults',
    );
  });
});
