import type { Direction } from '../../shared/model/estimate.ts';
import type { PlotScale, TableCell, TableModel } from '../../shared/model/table-model.ts';

export const samplePlot: PlotScale = {
  scale: 'linear',
  domain: [0, 42],
  ticks: [0, 10, 20, 30, 40].map((value) => ({ value, text: String(value) })),
  reference: 11.2,
  referenceLabel: 'Rest of the borough, 11.2',
};

type GroupRow = readonly [
  key: string,
  label: string,
  clients: number,
  adults: number,
  rate: number,
  lower: number,
  upper: number,
  ratio: number,
  direction: Direction,
];

const groups: readonly GroupRow[] = [
  ['18', 'Roma', 33, 1127, 29.3, 20.2, 41.1, 2.6, 'higher'],
  ['2', 'Bangladeshi', 67, 2910, 23.0, 17.8, 29.2, 2.1, 'higher'],
  ['19', 'Arab', 265, 12721, 20.8, 18.4, 23.5, 1.9, 'higher'],
  ['6', 'African', 350, 17836, 19.6, 17.6, 21.8, 1.8, 'higher'],
  ['10', 'White and Black Caribbean', 62, 3633, 17.1, 13.1, 21.9, 1.5, 'higher'],
  ['8', 'Any other Black, Black British or Caribbean background', 52, 3176, 16.4, 12.2, 21.5, 1.5, 'higher'],
  ['7', 'Caribbean', 152, 10188, 14.9, 12.6, 17.5, 1.3, 'higher'],
  ['20', 'Any other ethnic group', 247, 17896, 13.8, 12.1, 15.6, 1.2, 'higher'],
  ['4', 'Pakistani', 169, 13205, 12.8, 10.9, 14.9, 1.1, 'no-clear-difference'],
  ['12', 'Any other Mixed or multiple ethnic background', 64, 5272, 12.1, 9.3, 15.5, 1.1, 'no-clear-difference'],
  ['5', 'Any other Asian background', 278, 24894, 11.2, 9.9, 12.6, 1.0, 'no-clear-difference'],
  ['14', 'Irish', 66, 6724, 9.8, 7.6, 12.5, 0.9, 'no-clear-difference'],
  ['9', 'White and Asian', 41, 4302, 9.5, 6.8, 12.9, 0.8, 'no-clear-difference'],
  ['13', 'English, Welsh, Scottish, Northern Irish or British', 627, 70519, 8.9, 8.2, 9.6, 0.7, 'lower'],
  ['17', 'Any other White background', 383, 46616, 8.2, 7.4, 9.1, 0.7, 'lower'],
  ['3', 'Indian', 350, 43297, 8.1, 7.3, 9.0, 0.7, 'lower'],
];

export function figure(value: number, decimals = 0): TableCell {
  const text = value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return { kind: 'figure', text, value, decimals, status: 'value' };
}

export function hidden(decimals = 0): TableCell {
  return { kind: 'figure', text: '[c]', value: null, decimals, status: 'suppressed' };
}

export function interval(lower: number, upper: number): TableCell {
  return {
    kind: 'interval',
    text: `${lower.toFixed(1)} to ${upper.toFixed(1)}`,
    lower,
    upper,
    decimals: 1,
    status: 'value',
  };
}

export function hiddenInterval(): TableCell {
  return { kind: 'interval', text: '', lower: null, upper: null, decimals: 1, status: 'suppressed' };
}

function bodyRow([
  key,
  label,
  clients,
  adults,
  rate,
  lower,
  upper,
  ratio,
  direction,
]: GroupRow): TableModel['rows'][number] {
  const plot: TableCell = { kind: 'plot', status: 'value', value: rate, lower, upper, direction, reliable: true };
  const cells = [
    { kind: 'text' as const, text: label },
    figure(clients),
    figure(adults),
    figure(rate, 1),
    interval(lower, upper),
    plot,
    figure(ratio, 1),
  ];
  return { key, cells, kind: 'body' };
}

function hiddenRow(key: string, label: string, adults: number): TableModel['rows'][number] {
  const plot: TableCell = {
    kind: 'plot',
    status: 'suppressed',
    value: null,
    lower: null,
    upper: null,
    direction: 'hidden',
    reliable: false,
  };
  return {
    key,
    cells: [{ kind: 'text', text: label }, hidden(), figure(adults), hidden(1), hiddenInterval(), plot, hidden(1)],
    kind: 'body',
  };
}

const unreliableRow: TableModel['rows'][number] = {
  key: '1',
  kind: 'body',
  cells: [
    { kind: 'text', text: 'Chinese' },
    figure(17),
    figure(3576),
    { kind: 'figure', text: '4.8 [u]', value: 4.8, decimals: 1, status: 'value', flag: 'unreliable' },
    interval(2.8, 7.6),
    { kind: 'plot', status: 'value', value: 4.8, lower: 2.8, upper: 7.6, direction: 'lower', reliable: false },
    { kind: 'figure', text: '0.4 [u]', value: 0.4, decimals: 1, status: 'value', flag: 'unreliable' },
  ],
};

const zeroRow: TableModel['rows'][number] = {
  key: '99',
  kind: 'body',
  cells: [
    { kind: 'text', text: 'A group with no clients' },
    { kind: 'figure', text: '0', value: 0, decimals: 0, status: 'value', flag: 'zero' },
    figure(88),
    { kind: 'figure', text: '0.0', value: 0, decimals: 1, status: 'value', flag: 'zero' },
    { kind: 'interval', text: '0.0 to 41.9', lower: 0, upper: 41.9, decimals: 1, status: 'value' },
    { kind: 'plot', status: 'value', value: 0, lower: 0, upper: 60, direction: 'no-clear-difference', reliable: false },
    { kind: 'figure', text: '[z]', value: null, decimals: 1, status: 'not-applicable' },
  ],
};

const totalRow: TableModel['rows'][number] = {
  key: 'total',
  kind: 'total',
  cells: [
    { kind: 'text', text: 'All adults' },
    figure(3255),
    figure(289019),
    figure(11.3, 1),
    interval(10.9, 11.7),
    {
      kind: 'plot',
      status: 'not-applicable',
      value: null,
      lower: null,
      upper: null,
      direction: 'not-comparable',
      reliable: true,
    },
    { kind: 'figure', text: '[z]', value: null, decimals: 1, status: 'not-applicable' },
  ],
};

/** Nineteen ethnic groups, of which two hidden, one unreliable and one empty, with a total. */
export const ethnicGroupTable: TableModel = {
  id: 'race-rates',
  caption: 'Clients per 1,000 adults by ethnic group',
  subtitle: 'Housing advice clients, adults aged 16 and over, April 2025 to March 2026',
  columns: [
    { kind: 'label', id: 'group', title: 'Ethnic group' },
    { kind: 'figure', id: 'clients', title: 'Clients' },
    { kind: 'figure', id: 'adults', title: 'Adults' },
    { kind: 'figure', id: 'rate', title: 'Per 1,000', strong: true },
    { kind: 'interval', id: 'interval', title: '95% interval' },
    { kind: 'plot', id: 'plot', title: 'Rate and interval', plot: samplePlot },
    { kind: 'figure', id: 'ratio', title: 'Ratio', strong: true },
  ],
  rows: [
    ...groups.map(bodyRow),
    unreliableRow,
    hiddenRow('11', 'White and Black African', 1932),
    hiddenRow('15', 'Gypsy or Irish Traveller', 195),
    zeroRow,
    totalRow,
  ],
  notes: [
    '▲ higher, ● no clear difference, ▼ lower than the rest of the borough. Dashed line: rest of the borough, 11.2.',
    '[c]: hidden to protect people. [u]: under 20 clients, read with care. Ratio: to the rest of the borough.',
  ],
};

/** A table whose texts would be markup or a formula anywhere they are not treated as data. */
export const hostileTable: TableModel = {
  id: 'hostile',
  caption: 'Names as partners wrote them: #let x = 1, $a$, *b*, _c_, @d, <e>, [f], \\g, `h`',
  subtitle: 'Quotation "marks" & ampersands, </table><script>alert(1)</script>',
  columns: [
    { kind: 'label', id: 'name', title: 'Name' },
    { kind: 'figure', id: 'count', title: 'People' },
  ],
  rows: [
    '=1+1',
    '+44 20',
    '-5 and under',
    '@sum',
    '#panic("x")',
    '<b>bold</b>',
    '"quoted", with comma',
    'Llŷn – £5 ≥ 3',
  ].map((label, index) => ({
    key: `k${index}`,
    kind: 'body',
    cells: [{ kind: 'text', text: label }, figure(1200 + index)],
  })),
  notes: ['Line with *stars*, #hash and a \\ backslash.'],
};
