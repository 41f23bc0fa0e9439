import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import {
  type ChiSquareTest,
  chiSquareTest,
  cramersV,
  goodnessOfFitTest,
  isChiSquareValid,
  shareBelowFive,
  yatesTest,
} from '../chi-square.ts';
import type { ContingencyTable } from '../contingency-table.ts';
import { fisherExactTest } from '../fisher-exact-test.ts';
import { monteCarloTest } from '../monte-carlo-test.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { readColumns } from './columns.ts';
import { knownNumbers } from './known-numbers.ts';
import { option } from './request-options.ts';

const cellSchema = z.union([
  z.number(),
  z
    .string()
    .regex(/^\s*\d/)
    .transform(Number),
]);
const tableSchema = z.array(z.array(cellSchema));
const hasRowsSchema = z.object({ rows: z.unknown() });
const samplesSchema = z.coerce.number().int().min(1).max(1_000_000);
const seedSchema = z.coerce.number().int().min(0).max(4_294_967_295);

export const chiSquareRequest: EstimateMethod = {
  name: 'chi-square',
  summary:
    "Pearson's chi-square of a table, or of counts against a population, with the expected counts, Pearson's and adjusted standardised residuals, Cramér's V, Cochran's rule for trusting it and Fisher's exact p.",
  source:
    'Pearson 1900; Haberman 1973 (adjusted residuals); Cochran 1954 (validity); Freeman and Halton 1951 (exact p)',
  inputs: {
    rows: 'a table of counts of people: a list of rows, each a list of as many counts; or a column of any name for each column of the table',
    observed: 'in place of a table: the counts of each group',
    population: 'with observed: the people of each group, whose shares are expected',
  },
  options: {
    samples: 'how many tables are drawn where a table is too large for the exact test: 50000 if left out',
    seed: 'what the drawing starts from, so that it can be repeated: 1 if left out',
  },
  estimate(inputs, options) {
    const samples = option(options, 'samples', samplesSchema, 'a whole number from 1 to 1000000') ?? undefined;
    const seed = option(options, 'seed', seedSchema, 'a whole number from 0 to 4294967295') ?? undefined;
    const table = tableOf(inputs);
    if (table !== null) return ofTable(table, samples, seed);
    const columns = knownNumbers(inputs, ['observed', 'population']);
    const test = goodnessOfFitTest(columns('observed'), columns('population'));
    return {
      ...summaryOf(test),
      expected: test.expected,
      pearson_residuals: test.pearsonResiduals,
      adjusted_standardised_residuals: test.adjustedResiduals,
      min_expected: Math.min(...test.expected),
    };
  },
};

function ofTable(table: ContingencyTable, samples?: number, seed?: number) {
  const test = chiSquareTest(table);
  const expected = test.expected.flat();
  const isValid = isChiSquareValid(expected);
  return {
    ...summaryOf(test),
    expected: test.expected,
    pearson_residuals: test.pearsonResiduals,
    adjusted_standardised_residuals: test.adjustedResiduals,
    cramers_v: cramersV(test.statistic, table),
    min_expected: Math.min(...expected),
    share_expected_below_5: shareBelowFive(expected),
    chi_square_valid: isValid,
    ...(expected.length === 4 ? { yates_p: yatesTest(table).pValue } : {}),
    ...exactOf(table, isValid, samples, seed),
  };
}

/** Rows, or columns under any other names, turned into rows; null where counts are to be compared with a population. */
function tableOf(inputs: unknown): ContingencyTable | null {
  const given = hasRowsSchema.safeParse(inputs);
  if (given.success && given.data.rows !== undefined) return readRows(given.data.rows);
  const names = Object.keys(readColumns(inputs));
  if (names.length < 2 || names.includes('observed') || names.includes('population')) return null;
  const columns = knownNumbers(inputs, names);
  return columns(names[0] ?? '').map((_, row) => names.map((name) => columns(name)[row] ?? 0));
}

function readRows(rows: unknown): ContingencyTable {
  const table = tableSchema.safeParse(rows);
  if (table.success) return table.data;
  throw new AppError(
    'data-impossible',
    'The rows of a table must be lists of numbers, as many in each, such as [[12,88],[30,170]].',
    { column: 'rows' },
  );
}

function summaryOf({ statistic, degreesOfFreedom, pValue }: ChiSquareTest<unknown>) {
  return { statistic: statistic, df: degreesOfFreedom, p_value: pValue };
}

/** The exact p, with what must be known of it and of the test that it stands beside. */
function exactOf(table: ContingencyTable, isValid: boolean, samples?: number, seed?: number) {
  const distrust = isValid ? [] : ['too few are expected in some cells to trust the chi-square p; use the exact p'];
  if (!table.flat().every(Number.isInteger)) {
    return { fisher_p: null, warnings: [...distrust, 'counts that are not whole have no exact p'] };
  }
  const exact = fisherExactTest(table);
  if (exact !== null) return { fisher_p: exact, warnings: distrust };
  const drawn = monteCarloTest(table, samples, seed);
  const drawing = `the table is too large for the exact p, which was estimated from ${drawn.samples} tables drawn from seed ${drawn.seed}`;
  return { fisher_p: drawn.pValue, warnings: [...distrust, drawing] };
}
