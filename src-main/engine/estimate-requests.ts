import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import type { EstimateMethod } from '../statistics/requests/estimate-method.ts';
import { estimateMethods } from '../statistics/requests/estimate-methods.ts';

/** A method as it is told of: what it does, where it was published, and what it takes. */
export type MethodDescription = Omit<EstimateMethod, 'estimate'>;

/** What a method answered. */
export interface EstimateAnswer {
  /** As JSON can hold them: numbers that are not finite are the words NaN, Infinity and -Infinity. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What must be known of the answer, such as why a figure is missing. */
  readonly warnings: readonly string[];
}

const requestSchema = z.looseObject({ inputs: z.unknown(), options: z.unknown().optional() });
const optionsSchema = z.record(z.string(), z.unknown());
const warningsSchema = z.array(z.string());

/** Every method of estimation that can be asked for by name. */
export function listEstimateMethods(): readonly MethodDescription[] {
  return estimateMethods;
}

/** A method by its name; an AppError 'usage' with the names that there are. */
export function findEstimateMethod(name: string): MethodDescription {
  return methodNamed(name);
}

/**
 * Answers `{"inputs":…,"options":…}` by the method of this name; `usual` are options for a request that leaves them out.
 * An AppError where the request is not such as the method can take.
 */
export function answerEstimate(
  name: string,
  request: unknown,
  usual: Readonly<Record<string, unknown>>,
): EstimateAnswer {
  const { estimate } = methodNamed(name);
  const read = requestSchema.safeParse(request);
  if (!read.success || read.data.inputs === undefined) {
    throw new AppError(
      'file-format',
      'A request must hold "inputs", and may hold "options", such as {"inputs":{},"options":{}}.',
    );
  }
  const own = optionsSchema.safeParse(read.data.options);
  const options = own.success ? { ...usual, ...own.data } : isEmpty(read.data.options) ? usual : read.data.options;
  const { warnings, ...fields } = estimate(read.data.inputs, options);
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, asJson(value)])),
    warnings: warningsSchema.safeParse(warnings).data ?? [],
  };
}

function methodNamed(name: string): EstimateMethod {
  const method = estimateMethods.find((candidate) => candidate.name === name);
  if (method !== undefined) return method;
  const names = formatList(estimateMethods.map((candidate) => candidate.name));
  throw new AppError(
    'usage',
    `There is no method "${name}". There are ${names}; strand estimate --list tells them apart.`,
  );
}

function isEmpty(options: unknown): boolean {
  return options === undefined || options === null || (Array.isArray(options) && options.length === 0);
}

function asJson(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asJson(each)]));
}
