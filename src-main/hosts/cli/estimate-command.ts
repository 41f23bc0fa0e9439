import { AppError } from '../../../shared/base/app-error.ts';
import { columnsOfCsv } from '../../engine/estimate-csv.ts';
import { answerEstimate, findEstimateMethod } from '../../engine/estimate-requests.ts';
import { errorCode, isExpected, tellError } from '../common/tell-error.ts';
import type { CliContext } from './cli-context.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeMethods } from './describe-methods.ts';
import { openInput } from './open-input.ts';
import { readLines } from './read-lines.ts';

export interface EstimateOptions {
  readonly list?: boolean;
  readonly file?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly json?: boolean;
}

/**
 * `strand estimate`: answers each request by a method. With `json` a refusal is that line's answer and the exit code is
 * 0 when all lines are answered; else refusals are said and the exit code is 1.
 */
export async function estimateCommand(
  context: CliContext,
  name: string | undefined,
  options: EstimateOptions,
): Promise<number> {
  if (options.list === true) {
    context.streams.out(describeMethods());
    return 0;
  }
  if (name === undefined)
    throw new AppError('usage', 'Name a method, such as proportion; --list says which there are.');
  findEstimateMethod(name);
  const settings = Object.fromEntries(
    Object.entries(options.set ?? {}).map(([key, text]) => [key, parseSetting(text)]),
  );
  const lines = readLines(await openInput(context, options.file));
  return options.json === true && !/\.[ct]sv$/i.test(options.file ?? '')
    ? answerLines(context, name, settings, lines)
    : answerText(context, name, settings, lines, options.json === true);
}

/** A line of JSON for each line of JSON; notes on an answer are said with the number of its line. */
async function answerLines(
  { streams, signal, onProblem }: CliContext,
  name: string,
  settings: Readonly<Record<string, unknown>>,
  lines: AsyncIterable<string>,
): Promise<number> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    signal.throwIfAborted();
    const text = line.replace(/^\uFEFF/, '');
    if (text.trim() === '') continue;
    try {
      const { fields, warnings } = answerEstimate(name, parseLine(text), settings);
      for (const warning of warnings) streams.say(`Line ${number}: ${warning}.\n`);
      streams.out(`${JSON.stringify(fields)}\n`);
    } catch (error) {
      if (!isExpected(error)) onProblem(error);
      streams.out(
        `${JSON.stringify({ error: { code: errorCode(error) ?? 'unexpected', message: tellError(error) } })}\n`,
      );
    }
    await streams.drained?.();
  }
  return 0;
}

/** A table for each request: lines of JSON, or a CSV whose columns are the inputs of one. */
async function answerText(
  context: CliContext,
  name: string,
  settings: Readonly<Record<string, unknown>>,
  lines: AsyncIterable<string>,
  isJson: boolean,
): Promise<number> {
  const { streams, signal } = context;
  const table: string[] = [];
  let number = 0;
  let isRefused = false;
  let isTable: boolean | null = null;
  for await (const line of lines) {
    number += 1;
    signal.throwIfAborted();
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() !== '') isTable ??= !text.trimStart().startsWith('{');
    if (isTable === true) {
      table.push(text);
    } else if (text.trim() !== '') {
      isRefused = !showAnswer(context, number, () => answerEstimate(name, parseLine(text), settings)) || isRefused;
      await streams.drained?.();
    }
  }
  if (isTable === false) return isRefused ? 1 : 0;
  const answer = answerEstimate(name, { inputs: columnsOfCsv(table.join('\n')) }, settings);
  streams.out(isJson ? `${JSON.stringify(answer.fields)}\n` : `${describeAnswer(answer).join('\n')}\n`);
  return 0;
}

function showAnswer(
  { streams, onProblem }: CliContext,
  number: number,
  answer: () => ReturnType<typeof answerEstimate>,
): boolean {
  try {
    streams.out(
      `${[`Line ${number}`, ...describeAnswer(answer()).map((line) => `  ${line}`.trimEnd()), ''].join('\n')}\n`,
    );
    return true;
  } catch (error) {
    if (!isExpected(error)) onProblem(error);
    streams.out(`Line ${number}\n  Not estimated: ${tellError(error)}\n\n`);
    return false;
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new AppError(
      'file-format',
      'This line is not JSON. A request is written on one line, such as {"inputs":{"x":[37],"n":[183]},"options":{}}.',
    );
  }
}

/** A setting's value: JSON where it is, as for numbers and lists, else its words. */
function parseSetting(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
