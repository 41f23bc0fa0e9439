import { describe, expect, it } from 'vitest';
import type { ColumnDescription } from '../../../../../shared/model/import-preview.ts';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import { proposeShape } from '../../../../../src-main/catalogue/shape/propose-shape.ts';

const count: ColumnRole = { kind: 'count', unit: 'people' };
const read = { format: 'csv' } as const;

function columnsOf(names: readonly string[], roles: Readonly<Record<string, ColumnRole>> = {}): ColumnDescription[] {
  const ward: ColumnDescription = {
    name: 'Ward',
    type: 'text',
    role: { kind: 'category' },
    because: '',
    filled: 9,
    distinct: 9,
    examples: [],
  };
  return [
    ward,
    ...names.map((name): ColumnDescription => ({ ...ward, name, type: 'whole number', role: roles[name] ?? count })),
  ];
}

function unpivotOf(names: readonly string[], roles?: Readonly<Record<string, ColumnRole>>) {
  const [choice] = proposeShape(columnsOf(names, roles), read);
  return choice?.alternatives[0];
}

describe('columns that could be rows', () => {
  it('are years, quarters and months', () => {
    expect(unpivotOf(['2019', '2020', '2021'])).toEqual({
      label: 'One row for each year',
      read: {
        ...read,
        unpivot: { prefix: '', columns: ['2019', '2020', '2021'], labelColumn: 'Year', valueColumn: 'Count' },
      },
      roles: { Year: { kind: 'period', cadence: 'year' }, Count: count },
    });
    expect(unpivotOf(['Claimants; 2019/20', 'Claimants; 2020/21', 'Claimants; 2021/22'])).toMatchObject({
      read: { unpivot: { prefix: 'Claimants; ', labelColumn: 'Year' } },
      roles: { Year: { kind: 'period', cadence: 'financial-year' } },
    });
    expect(unpivotOf(['2023 Q1', '2023 Q2', '2023 Q3'])?.roles).toMatchObject({ Quarter: { cadence: 'quarter' } });
  });

  it('are ages, single or in bands', () => {
    expect(unpivotOf(['0', '1', '2', '90+'])?.read?.unpivot?.columns).toEqual(['0', '1', '2', '90+']);
    expect(unpivotOf(['Age 0-4', 'Age 5-10', 'Age 11-15', 'Number of households'])?.read?.unpivot?.columns).toEqual([
      'Age 0-4',
      'Age 5-10',
      'Age 11-15',
    ]);
  });

  it('are the labels of a strand, those that stand for no answer among them', () => {
    expect(
      unpivotOf(['White', 'Black (or Black British)', 'Asian (or Asian British)', 'Mixed', 'Not reported']),
    ).toMatchObject({
      read: {
        unpivot: {
          columns: ['White', 'Black (or Black British)', 'Asian (or Asian British)', 'Mixed', 'Not reported'],
        },
      },
      roles: { 'Ethnic group': { kind: 'strand', strand: 'ethnic-group' } },
    });
  });

  it('are the parts of a sum, and not the sums', () => {
    const parts = ['Tenure: Owned: Outright', 'Tenure: Owned: Mortgage', 'Tenure: Rented'];
    const change = unpivotOf(['Tenure: Total', 'Tenure: Owned', ...parts], {
      'Tenure: Total': { kind: 'total', of: parts },
      'Tenure: Owned': { kind: 'total', of: parts.slice(0, 2) },
    });
    expect(change?.read?.unpivot).toEqual({
      prefix: 'Tenure: ',
      columns: parts,
      labelColumn: 'Tenure',
      valueColumn: 'Count',
    });
  });
});

it('offers nothing for columns that are of different things', () => {
  expect(proposeShape(columnsOf(['Households', 'Median income', 'Area in hectares']), read)).toEqual([]);
});

it('offers the way back where columns were turned into rows', () => {
  const unpivot = { prefix: '', labelColumn: 'Year', valueColumn: 'Count' };
  expect(proposeShape(columnsOf([]), { ...read, unpivot })).toMatchObject([
    { confidence: 'settled', alternatives: [{ read }] },
  ]);
});
