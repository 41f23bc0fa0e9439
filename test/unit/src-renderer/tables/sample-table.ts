import type { TableCell, TableModel } from '../../../../shared/model/table-model.ts';
import type { Direction } from '../../../../shared/model/estimate.ts';

function row(key: string, label: string, users: number | null, direction: Direction): TableModel['rows'][number] {
  const status = users === null ? 'suppressed' : 'value';
  const cells: TableCell[] = [
    { kind: 'text', text: label },
    { kind: 'figure', text: users === null ? '[c]' : String(users), value: users, decimals: 0, status },
    { kind: 'plot', status, value: users, lower: users, upper: users, direction, reliable: true },
  ];
  return { key, cells, kind: 'body' };
}

/** Five groups, two of them hidden, in the order of their code list; the total is no group. */
export const sampleTable: TableModel = {
  id: 'sample',
  caption: 'Roma adults use advice most',
  subtitle: 'Clients',
  columns: [
    { kind: 'label', id: 'category', title: 'Ethnic group' },
    { kind: 'figure', id: 'users', title: 'Clients' },
    {
      kind: 'plot',
      id: 'plot',
      title: 'Rate and interval',
      plot: { scale: 'linear', domain: [0, 40], ticks: [], reference: 11, referenceLabel: '11.0' },
    },
  ],
  rows: [
    row('1', 'Bangladeshi', 67, 'higher'),
    row('15', 'Gypsy or Irish Traveller', null, 'hidden'),
    row('14', 'Irish', 66, 'no-clear-difference'),
    row('10', 'White and Black African', null, 'hidden'),
    row('16', 'Roma', 33, 'higher'),
    { key: 'all', kind: 'total', cells: [{ kind: 'text', text: 'Everyone' }] },
  ],
  notes: ['[c] hidden to protect people.'],
};
