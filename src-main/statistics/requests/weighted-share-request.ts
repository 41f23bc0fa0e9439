import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import { weightedShare } from '../weighted-share.ts';
import { cellsOf, readColumns, type Cell, type Columns } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { option, readOptions } from './request-options.ts';
import { keyColumns } from './row-groups.ts';
import { plainNumber, shapeAnswer } from './shape-answer.ts';
import { designInputs, readLeast, surveyGroups, surveyOptions } from './survey-inputs.ts';

const basisSchema = z.enum(['design', 'kish']);
const answerSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const kishNote = 'the size of Kish takes no account of the strata and clusters that were given';
const methods = {
  design: 'Wilson on the effective size (Taylor-linearised)',
  kish: 'Wilson on the effective size (Kish)',
} as const;

export const weightedShareRequest: EstimateMethod = {
  name: 'weighted-share',
  summary:
    'The share of a survey’s people who gave an answer, weighted to those they stand for, with Wilson limits on the effective sample size, the design effect and the unweighted base.',
  source: 'Wolter 2007 (linearised variance); Korn and Graubard 1998 (effective size); Kish 1965; Wilson 1927',
  inputs: {
    x: 'a person a row: 1 or true where the answer was given, 0 or false where another was, empty where none was; or answers, with the option answer',
    ...designInputs,
  },
  options: {
    answer: 'which answer of x the share is of, where x holds answers in words',
    size: 'design for the effective size of weights, strata and clusters (if left out), kish for that of the weights alone',
    multiplier: '1 for a proportion (if left out), 100 for a percentage',
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    ...surveyOptions,
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, multiplier, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const times = multiplier ?? 1;
    const basis = option(options, 'size', basisSchema, 'design or kish') ?? 'design';
    const answer = option(options, 'answer', answerSchema, 'an answer as x holds it');
    const least = readLeast(options);
    const groups = surveyGroups(inputs, groupBy, (columns) => answersOf(columns, answer));
    const shareOf = (at?: number) =>
      groups.map(({ sample, base }) => (base < least ? null : weightedShare(sample, at, basis)));
    const shares = shareOf();
    const statistic = times === 100 ? 'weighted percentage' : `weighted proportion of ${plainNumber(times)}`;
    const limits = new Map(levels.map((level) => [level.confidence, shareOf(level.confidence)]));
    const answered = shapeAnswer(
      {
        rows: keyColumns(groups.map(({ group }) => group)),
        counts: {
          base: groups.map(({ base }) => base),
          effective_size: shares.map((share) => share?.effectiveSize ?? null),
          design_effect: shares.map((share) => share?.designEffect ?? null),
        },
        value: shares.map((share) => (share === null ? null : share.value * times)),
        limits: limitColumns(
          levels,
          groups.map((_, row) => (at: number) => {
            const found = limits.get(at)?.[row]?.limits;
            return found === undefined ? null : { lower: found.lower * times, upper: found.upper * times };
          }),
        ),
        method: {
          confidence: levelWords(levels),
          statistic: shares.map((share) => (share === null ? 'too few to say' : statistic)),
          method: methods[basis],
        },
      },
      type,
    );
    return basis === 'kish' && hasDesign(inputs) ? { ...answered, warnings: [kishNote] } : answered;
  },
};

/** 1 for the answer, 0 for another, null for none. */
function answersOf(columns: Columns, answer: string | null): readonly (number | null)[] {
  const cells = cellsOf(columns, 'x');
  if (answer === null) return cells.map(yesOrNo);
  if (!cells.some((cell) => cell !== null && String(cell) === answer)) {
    throw new AppError('data-impossible', `Nobody answered "${answer}". Write the answer as the column x holds it.`, {
      column: 'x',
    });
  }
  return cells.map((cell) => (isNone(cell) ? null : Number(String(cell) === answer)));
}

function hasDesign(inputs: unknown): boolean {
  const { stratum, cluster } = readColumns(inputs);
  return stratum !== undefined || cluster !== undefined;
}

function yesOrNo(cell: Cell, index: number): number | null {
  if (isNone(cell)) return null;
  const text = String(cell).trim().toLowerCase();
  if (text === '1' || text === 'true') return 1;
  if (text === '0' || text === 'false') return 0;
  throw new AppError(
    'data-impossible',
    `Row ${index + 1} of the column "x" holds "${String(cell)}". Write 1 for yes and 0 for no, or name the answer with the option answer.`,
    { row: index + 1, column: 'x' },
  );
}

function isNone(cell: Cell): boolean {
  return cell === null || ['', 'NA', 'NaN'].includes(String(cell).trim());
}
