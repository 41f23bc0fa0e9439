import { expect, it } from 'vitest';
import type { PreviewPage } from '../../../../shared/model/preview.ts';
import { columnWidth, headerHeight } from '../../../../src-renderer/tables/preview-size.ts';

const column = (
  name: string,
  type: 'text' | 'whole number',
  values: (string | number | null)[],
): PreviewPage['columns'][number] => ({
  name,
  type,
  role: { kind: 'category' },
  values,
  statuses: values.map(() => 'value'),
});

it('gives a long value room and a short one no more than it needs, within reason', () => {
  expect(columnWidth(column('Sex', 'text', ['F', 'M', null]))).toBe(96);
  expect(
    columnWidth(column('Ethnic origin', 'text', ['Any other Black, Black British or Caribbean background'])),
  ).toBeGreaterThan(300);
  expect(columnWidth(column('Notes', 'text', ['x'.repeat(4000)]))).toBe(360);
  expect(columnWidth(column('Roma', 'whole number', [7]))).toBe(72);
});

it('makes the heading as high as its longest name needs', () => {
  const page = (columns: PreviewPage['columns']): PreviewPage => ({ dataset: 'd', totalRows: 1, offset: 0, columns });
  const short = headerHeight(page([column('Sex', 'text', ['F'])]));
  const long = headerHeight(
    page([column('Any other Black, Black British or Caribbean background', 'whole number', [7])]),
  );
  expect(short).toBe(46);
  expect(long).toBeGreaterThan(70);
});
