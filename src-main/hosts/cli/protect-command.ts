import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/base/app-error.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { usualPolicy } from '../../../shared/model/policy.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { policyOf, policyPresets } from '../../../shared/policies/policies.ts';
import { readPolicy } from '../../../shared/policies/read-policy.ts';
import { coarsenTables } from '../../engine/coarsen-tables.ts';
import { checkTables, protectTables } from '../../engine/protect-tables.ts';
import type { CheckedTables, ProtectedTables } from '../../engine/protect-tables.ts';
import type { CliContext } from './cli-context.ts';
import { describeCoarsened } from './describe-coarsened.ts';
import { openInput } from './open-input.ts';
import { readLines } from './read-lines.ts';

export interface ProtectOptions {
  readonly file?: string;
  readonly json?: boolean;
  /** Attack the document as it stands. */
  readonly check?: boolean;
  /** Make the tables coarser where that prints more. */
  readonly coarsen?: boolean;
  /** The id of a policy, or a file that holds one. */
  readonly policy?: string;
}

/** `strand protect`: hides what must be hidden of tables of counts, so that nobody can be worked out from all of them. */
export async function protectCommand(context: CliContext, options: ProtectOptions): Promise<number> {
  const policy = await policyNamed(options.policy);
  const lines: string[] = [];
  for await (const line of readLines(await openInput(context, options.file))) lines.push(line);
  const text = lines.join('\n');
  if (options.check === true) {
    const check = await checkTables(text, policy);
    context.streams.out(`${options.json === true ? JSON.stringify(check) : describeCheck(check)}\n`);
    return check.protected ? 0 : 1;
  }
  if (options.coarsen === true) {
    const made = await coarsenTables(text, policy);
    const { document, method, kept, checkedBy, audit } = made;
    if (options.json === true) {
      context.streams.say(`${describeCoarsened(made)}\n`);
      context.streams.out(`${JSON.stringify({ ...document, method: method.says, kept, checkedBy, audit })}\n`);
    } else {
      context.streams.out(`${describeCoarsened(made)}\n`);
    }
    return 0;
  }
  const result = await protectTables(text, policy);
  const { document, audit, method } = result;
  context.streams.out(`${options.json === true ? JSON.stringify({ ...document, method, audit }) : describe(result)}\n`);
  return 0;
}

async function policyNamed(name: string | undefined): Promise<Policy> {
  const preset = name === undefined ? usualPolicy : policyOf(name);
  if (preset !== undefined || name === undefined) {
    return preset ?? usualPolicy;
  }
  const text = await readFile(name, 'utf8').catch((error: unknown) => {
    throw new AppError(
      'unknown-name',
      `"${name}" is neither a policy nor a file that could be read. The policies are ${policyPresets.map(({ id }) => id).join(', ')}.`,
      { file: name, detail: String(error) },
    );
  });
  return readPolicy(text);
}

function describe({ document, audit }: ProtectedTables): string {
  const primary = document.releases.flatMap(({ cells }) => cells).filter(({ s }) => s === 'primary').length;
  return [
    `${formatNumber(audit.hidden.length)} of ${formatNumber(audit.cells)} counts are hidden, ${formatNumber(primary)} of them for their own sake.`,
    'The audit found no count that can be worked out. --json prints the protected tables.',
  ].join(' ');
}

function describeCheck({ cells, protected: isProtected }: CheckedTables): string {
  const found = cells.map(({ k, lower, upper, exact, protected: isKept }) => {
    const name = Object.entries(k).map(([dimension, code]) => `${dimension} ${code}`);
    const range = exact
      ? `exactly ${String(lower)}`
      : `${String(lower)} ${upper === null ? 'or more' : `to ${String(upper)}`}`;
    return `${name.length === 0 ? 'everyone' : name.join(', ')}: ${range}${isKept ? '' : ', which is too close'}`;
  });
  const verdict = isProtected
    ? 'No hidden count can be worked out too closely.'
    : 'Some hidden counts can be worked out: do not publish these tables together.';
  return [...found, verdict].join('\n');
}
