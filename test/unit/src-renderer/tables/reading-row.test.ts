import { describe, expect, it } from 'vitest';
import type { PreviewPage } from '../../../../shared/model/preview.ts';
import { printReading, readingRows, spokenReading } from '../../../../src-renderer/tables/reading-row.ts';

const page: PreviewPage = {
  dataset: '',
  totalRows: 3,
  offset: 0,
  columns: [
    {
      name: 'Ref',
      type: 'text',
      role: { kind: 'identifier' },
      values: ['a', 'b', 'd'],
      statuses: ['value', 'value', 'value'],
    },
    {
      name: 'DoB',
      type: 'date',
      role: { kind: 'date-of-birth' },
      values: ['1981-02-14', null, null],
      statuses: ['value', 'unreadable', 'missing'],
      asItCame: [null, '31/09/1974', null],
    },
  ],
};
const pin = (number: number, line: number, column: string | null) =>
  ({ number, severity: 'error', line, column }) as const;
const rows = readingRows({
  page,
  pageLines: [5, 6, 8],
  isWhole: true,
  rejects: [{ line: 7, reason: '3 fields, 2 expected' }],
  totalLines: new Set([8]),
  pins: [pin(1, 6, 'DoB'), pin(2, 7, null), pin(3, 8, null), pin(4, 5, 'A column that is gone')],
});

describe('rows as they would be loaded', () => {
  it('have the rejected ones among them, at their line', () => {
    expect(rows.map(({ kind, line }) => [kind, line])).toEqual([
      ['row', 5],
      ['row', 6],
      ['rejected', 7],
      ['row', 8],
    ]);
  });

  it('carry each pin once: in its cell, else beside its line', () => {
    const pins = rows.map((row) => [
      row.pins.map(({ number }) => number),
      row.kind === 'row' ? [...row.cells.values()].flatMap((cell) => cell.pins.map(({ number }) => number)) : [],
    ]);
    expect(pins).toEqual([
      [[4], []],
      [[], [1]],
      [[2], []],
      [[3], []],
    ]);
  });

  it('mark those that sum others', () => {
    expect(rows.map((row) => row.kind === 'row' && row.isTotal)).toEqual([false, false, false, true]);
  });

  it('leave out rejected rows that stand below the rows shown', () => {
    const rejects = [
      { line: 7, reason: 'x' },
      { line: 900, reason: 'y' },
    ];
    const part = { page, pageLines: [5, 6, 8], totalLines: new Set<number>(), pins: [], rejects };
    expect(readingRows({ ...part, isWhole: false }).map(({ line }) => line)).toEqual([5, 6, 7, 8]);
    expect(readingRows({ ...part, isWhole: true }).at(-1)?.line).toBe(900);
  });
});

describe('a cell', () => {
  const cell = { value: null, status: 'value', raw: null, pins: [] } as const;

  it('is printed by its value, its status, or what could not be read', () => {
    expect(printReading({ ...cell, value: '1981-02-14' })).toBe('14 Feb 1981');
    expect(printReading({ ...cell, value: '2023/24' })).toBe('2023/24');
    expect(printReading({ ...cell, value: 12345 })).toBe('12,345');
    expect(printReading({ ...cell, value: 1015.16 })).toBe('1,015.16');
    expect(printReading({ ...cell, value: -0.052227 })).toBe('−0.052227');
    expect(printReading({ ...cell, status: 'suppressed' })).toBe('hidden');
    expect(printReading({ ...cell, status: 'unreadable', raw: '31/09/1974' })).toBe('31/09/1974');
    expect(printReading(cell)).toBe('empty');
  });

  it('is read out with its column, its line and its problem', () => {
    const bad = { ...cell, status: 'unreadable', raw: '31/09/1974', pins: [pin(1, 6, 'DoB')] } as const;
    expect(spokenReading(bad, 'DoB', 'line 6')).toBe('31/09/1974, not readable, DoB, line 6, problem 1');
    expect(spokenReading({ ...cell, status: 'suppressed' }, 'Roma', 'row 9')).toBe('hidden, Roma, row 9');
    expect(spokenReading({ ...cell, value: 7, status: 'provisional' }, 'Roma', 'row 9')).toBe(
      '7, provisional, Roma, row 9',
    );
  });
});
