import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { policyOf, policyPresets } from '../../../shared/policies/policies.ts';
import { readPolicy } from '../../../shared/policies/read-policy.ts';
import { policyRules } from '../../../shared/presentation/policy-words.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { alignColumns, section } from './text-layout.ts';

export interface PolicyOptions {
  readonly set?: string;
  readonly json?: boolean;
}

/**
 * `strand policy`: lists the policies to choose from, says which one a workspace keeps, or puts one in force there. With
 * --json, the presets or the policy in force, in the form that a policy of one's own is written in.
 */
export async function policyCommand(
  context: CliContext,
  workspace: string | undefined,
  options: PolicyOptions,
): Promise<number> {
  const { signal, streams } = context;
  if (workspace === undefined) {
    if (options.set !== undefined) {
      throw new AppError(
        'usage',
        'Name the workspace to put the policy in force in: strand policy WORKSPACE --set NAME.',
      );
    }
    streams.out(options.json === true ? asJson(policyPresets) : `${describePresets().join('\n')}\n`);
    return 0;
  }
  const chosen = options.set === undefined ? null : await chosenPolicy(options.set);
  const inForce = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    return chosen === null
      ? (await client.releases.policies(undefined, { signal })).inForce
      : client.releases.setPolicy(chosen, { signal });
  });
  streams.out(options.json === true ? asJson(inForce) : `${describeInForce(inForce).join('\n')}\n`);
  if (chosen !== null) streams.say(`In force in ${workspace} from now on. What left before is weighed as it was.\n`);
  return 0;
}

/** A preset by its name, or a policy in a file of its own. */
async function chosenPolicy(text: string): Promise<Policy> {
  const preset = policyOf(text);
  if (preset !== undefined) return preset;
  const content = await readFile(text, 'utf8').catch((error: unknown) => {
    throw new AppError(
      'file-missing',
      `"${text}" is neither a policy that Strand knows (${policyPresets.map(({ id }) => id).join(', ')}) nor a file. Check its spelling or path.`,
      { file: text, detail: String(error) },
    );
  });
  return readPolicy(content);
}

function describePresets(): string[] {
  return [
    'Policies to choose from',
    ...alignColumns(
      policyPresets.map(({ id, title }) => [id, title]),
      new Set(),
    ),
    '',
    'strand policy WORKSPACE --set NAME puts one in force; --json prints their rules, to write your own from.',
  ];
}

function describeInForce(policy: Policy): string[] {
  return [
    `${policy.title} (${policy.id})`,
    ...section('Rules', policyRules(policy)),
    ...(policy.source === undefined ? [] : section('Source', [policy.source])),
    ...(policy.note === undefined ? [] : section('Before you use it', [policy.note])),
  ];
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
