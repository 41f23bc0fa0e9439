import { describe, expect, it } from 'vitest';
import { fillMerges } from '../../../../src-main/files/fill-merges.ts';

const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe('fillMerges', () => {
  it('gives each column under a spanning header that header, and each header row of a tall one its name', () => {
    const rows = [
      ['Ward', '2023', '', '2024', ''],
      ['', 'Men', 'Women', 'Men', 'Women'],
      ['Acton', '1', '2', '3', '4'],
    ];
    expect(fillMerges(rows, [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 0, 4)])).toEqual([
      ['Ward', '2023', '2023', '2024', '2024'],
      ['Ward', 'Men', 'Women', 'Men', 'Women'],
      ['Acton', '1', '2', '3', '4'],
    ]);
  });

  it('gives each row beside a tall label that label', () => {
    const rows = [
      ['Ward', 'Sex', 'N'],
      ['Acton', 'Men', '1'],
      ['', 'Women', '2'],
    ];
    expect(fillMerges(rows, [merge(1, 0, 2, 0)])[2]).toEqual(['Acton', 'Women', '2']);
  });

  it('leaves titles, notes and section headings in the cell where they begin', () => {
    const rows = [
      ['Hate crime by ward'],
      ['Ward', 'Race', 'Faith'],
      ['North'],
      ['Acton', '1', '2'],
      [],
      ['', 'Source: police'],
    ];
    const merges = [merge(0, 0, 0, 2), merge(2, 0, 2, 2), merge(5, 1, 5, 2)];
    expect(fillMerges(rows, merges)).toEqual(rows);
  });

  it('fills a group header that stands alone in its row to the right of the first column', () => {
    const rows = [
      ['', '2023'],
      ['Ward', 'Men', 'Women'],
      ['Acton', '1', '2'],
    ];
    expect(fillMerges(rows, [merge(0, 1, 0, 2)])[0]).toEqual(['', '2023', '2023']);
  });

  it('does not count a figure that two rows share twice, but fills a year', () => {
    const rows = [
      ['Ward', 'Year', 'N'],
      ['Acton', '2023', '120'],
      ['Ealing', '', ''],
    ];
    expect(fillMerges(rows, [merge(1, 1, 2, 1), merge(1, 2, 2, 2)])[2]).toEqual(['Ealing', '2023', '']);
  });

  it('shows what covers a cell, not what is under it', () => {
    const rows = [
      ['A', 'B', 'C'],
      ['x', 'under', 'y'],
      ['1', '2', '3'],
    ];
    expect(fillMerges(rows, [merge(1, 0, 1, 1)])[1]).toEqual(['x', 'x', 'y']);
  });
});
