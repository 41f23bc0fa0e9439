import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';

/** A number, as JSON or as the words of a command line. */
export const numberSchema = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i)
    .transform(Number),
]);

const namesSchema = z.record(z.string(), z.unknown());

const shapes = {
  confidence: z.union([numberSchema.transform((level) => [level]), z.array(numberSchema).min(1)]),
  multiplier: numberSchema.refine((value) => Number.isFinite(value) && value !== 0),
  group_by: z.union([z.string().transform((name) => [name]), z.array(z.string())]),
  type: z.enum(['value', 'lower', 'upper', 'standard', 'full']),
};

/** What most methods let a request choose. */
export interface CommonOptions {
  readonly confidence: readonly number[];
  readonly multiplier: number | null;
  readonly groupBy: readonly string[];
  readonly type: 'value' | 'lower' | 'upper' | 'standard' | 'full';
}

const meanings: Record<string, string> = {
  confidence: 'a number from 0.9 to 1 or from 90 to 100, or both 0.95 and 0.998',
  multiplier: 'a number other than 0, such as 100000',
  group_by: 'the name of a column, or a list of names',
  type: 'value, lower, upper, standard or full',
};

/** The options that most methods share, each with its usual value where it is left out; an AppError 'usage' otherwise. */
export function readOptions(options: unknown): CommonOptions {
  return {
    confidence: option(options, 'confidence', shapes.confidence) ?? [0.95],
    multiplier: option(options, 'multiplier', shapes.multiplier) ?? null,
    groupBy: option(options, 'group_by', shapes.group_by) ?? [],
    type: option(options, 'type', shapes.type) ?? 'full',
  };
}

/** One option, null where it is left out; an AppError 'usage' where it is not what it must be. */
export function option<T extends z.ZodType>(
  options: unknown,
  name: string,
  schema: T,
  meaning = meanings[name] ?? 'something else',
): z.output<T> | null {
  const isEmpty = options === undefined || options === null || (Array.isArray(options) && options.length === 0);
  const record = namesSchema.safeParse(isEmpty ? {} : options);
  if (!record.success)
    throw new AppError('usage', 'The options must be names with values, such as {"multiplier":100}.');
  const value = record.data[name];
  if (value === undefined || value === null) return null;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new AppError('usage', `The option "${name}" is ${JSON.stringify(value)}. It must be ${meaning}.`, {
    detail: name,
  });
}

/** True and false, as JSON or as words of a command line. */
export const flagSchema = z
  .union([z.boolean(), z.enum(['true', 'false', 'TRUE', 'FALSE'])])
  .transform((flag) => (typeof flag === 'boolean' ? flag : flag.toLowerCase() === 'true'));
