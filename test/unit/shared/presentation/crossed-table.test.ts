import { describe, expect, it } from 'vitest';
import { crossedTable } from '../../../../shared/presentation/crossed-table.ts';
import { sampleCrossing, sampleEthnicity, sampleReading, sampleSex } from '../../../support/sample-crossing.ts';

const reading = sampleReading(
  sampleCrossing(sampleEthnicity, sampleSex, [
    [
      [60, 2000],
      ['hidden', 1900],
    ],
    [
      [210, 2100],
      [12, 2200],
    ],
    [
      [400, 10_000],
      [0, 150],
    ],
  ]),
  ['bangladeshi F'],
);

describe('crossedTable', () => {
  it('has a row for each pair, by rate, those without one last', () => {
    expect(crossedTable(reading).rows.map(({ key }) => key)).toEqual([
      'bangladeshi F',
      'other F',
      'arab F',
      'bangladeshi M',
      'other M',
      'arab M',
    ]);
  });

  it('prints users, people, rate, interval and ratio with what must be said of each', () => {
    const { rows } = crossedTable(reading);
    const texts = (key: string) =>
      rows
        .find((row) => row.key === key)
        ?.cells.map((cell) => (cell.kind === 'plot' ? [cell.direction, cell.mayBeChance] : cell.text));
    expect(texts('bangladeshi M')).toEqual([
      'Bangladeshi, Male',
      '12',
      '2,200',
      '5.5 [u]',
      '2.8 to 9.5',
      ['lower', undefined],
      '0.13 [u]',
    ]);
    expect(texts('bangladeshi F')?.[5]).toEqual(['higher', true]);
    expect(texts('arab M')).toEqual(['Arab, Male', '[c]', '1,900', '[c]', '[c]', ['hidden', undefined], '[c]']);
  });

  it('splits the two strands, and gives the ratio its interval, to be taken elsewhere', () => {
    const table = crossedTable(reading, { isSplit: true });
    expect(table.columns.slice(0, 2).map(({ title }) => title)).toEqual(['Ethnic group', 'Sex']);
    expect(table.columns.at(-1)?.id).toBe('ratio-interval');
    const [first] = table.rows;
    expect(first?.cells.slice(0, 2)).toEqual([
      { kind: 'text', text: 'Bangladeshi' },
      { kind: 'text', text: 'Female' },
    ]);
    expect(first?.cells.length).toBe(table.columns.length);
  });

  it('says whom it is compared with and that it is of the whole alone', () => {
    const notes = crossedTable(reading).notes.join(' ');
    expect(notes).toContain('lower than other adults in Ealing;');
    expect(notes).toContain('[c] hidden to protect people');
    expect(notes).toContain('Counted together for all of Ealing only');
  });

  it('draws no plot where the rate of all is hidden', () => {
    const { crossing } = reading;
    const hidden = sampleReading({ ...crossing, known: { status: 'suppressed' } });
    expect(crossedTable(hidden).columns.map(({ kind }) => kind)).not.toContain('plot');
  });
});
