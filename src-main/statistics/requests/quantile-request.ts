import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import { quantileGroups } from '../quantile-groups.ts';
import { cellsOf, numbersOf, readColumns, rowCount, type Columns } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { flagSchema, numberSchema, option, readOptions } from './request-options.ts';
import { rowGroups } from './row-groups.ts';

const flagOrColumn = z.union([flagSchema, z.string()]);

export const quantileRequest: EstimateMethod = {
  name: 'quantile',
  summary: 'Areas divided by a value into groups of about as many areas each, such as deprivation deciles.',
  source: 'OHID Fingertips technical guidance, assigning deprivation categories',
  inputs: { v: 'the value of each area; an area whose value is missing has no group' },
  options: {
    nquantiles: 'how many groups; 10 if left out',
    invert: 'true (if left out) where the highest value is in group 1, false where the lowest is; or a column of these',
    group_by: 'columns within whose groups areas are divided, such as a region',
    type: 'full (if left out) or standard',
  },
  estimate(inputs, options) {
    const { groupBy, type } = readOptions(options);
    const groups =
      option(
        options,
        'nquantiles',
        numberSchema.pipe(z.number().int().min(1)),
        'a whole number of groups, such as 5',
      ) ?? 10;
    const invert = option(options, 'invert', flagOrColumn, 'true, false or the name of a column') ?? true;
    const columns = readColumns(inputs);
    const rows = rowCount(columns, ['v', ...groupBy]);
    const values = numbersOf(columns, 'v');
    const quantile: (number | null)[] = values.map(() => null);
    const isInverted = values.map(() => true);
    let hasTooFew = false;
    for (const group of rowGroups(columns, groupBy, rows)) {
      const own = group.rows.map((row) => values[row] ?? null);
      const isHighestFirst = directionOf(columns, invert, group.rows);
      const found = quantileGroups(own, groups, isHighestFirst);
      hasTooFew ||= own.filter((value) => value !== null).length < groups;
      group.rows.forEach((row, index) => {
        quantile[row] = found[index] ?? null;
        isInverted[row] = isHighestFirst;
      });
    }
    const words = isInverted.map((is) => `lowest quantile represents ${is ? 'highest' : 'lowest'} values`);
    return {
      ...Object.fromEntries(groupBy.map((name) => [name, cellsOf(columns, name)])),
      quantile,
      ...(type === 'full' ? { qinverted: words } : {}),
      ...(hasTooFew
        ? { warnings: ['One or more groups had too few small areas with values to allow quantiles to be assigned'] }
        : {}),
    };
  },
};

function directionOf(columns: Columns, invert: boolean | string, rows: readonly number[]): boolean {
  if (typeof invert === 'boolean') return invert;
  const cells = cellsOf(columns, invert);
  const flags = new Set(rows.map((row) => String(cells[row]).toLowerCase()));
  const [flag = ''] = flags;
  if (flags.size === 1 && (flag === 'true' || flag === 'false')) return flag === 'true';
  throw new AppError(
    'data-impossible',
    `The column "${invert}" must hold true or false, and the same for all rows of a group.`,
    { column: invert },
  );
}
