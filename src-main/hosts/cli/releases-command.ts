import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describeCheck, describeExplanation, describeReleases } from './describe-releases.ts';

export interface ReleasesOptions {
  readonly verify?: boolean;
  readonly explain?: string;
  readonly withdraw?: string;
  readonly acknowledge?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

/** `strand releases`: lists what left a workspace; verifies the ledger, 1 where it was changed; explains or withdraws one. */
export async function releasesCommand(
  context: CliContext,
  workspace: string,
  options: ReleasesOptions,
): Promise<number> {
  const { signal, streams } = context;
  const print = (value: unknown, lines: readonly string[]): void =>
    streams.out(options.json === true ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`);
  requireOneJob(options);
  return withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    const { releases } = client;
    if (options.explain !== undefined) {
      const explained = await releases.explain({ number: numberOf(options.explain) }, { signal });
      print(explained, describeExplanation(explained));
      const { tables, proofs } = explained;
      const isSound = tables.every(({ isThere }) => isThere) && proofs.hold === proofs.kept;
      return isSound ? 0 : 1;
    }
    if (options.withdraw !== undefined) {
      const reason = requireReason(options, 'why the release is taken back');
      const entry = await releases.withdraw({ number: numberOf(options.withdraw), reason }, { signal });
      print(entry, describeWithdrawal(entry));
      return 0;
    }
    if (options.acknowledge === true) {
      const reason = requireReason(options, 'what happened to the ledger');
      const check = await releases.acknowledge({ reason }, { signal });
      print(check, describeCheck(check));
      return 0;
    }
    const { entries, check } = await releases.list(undefined, { signal });
    if (options.verify === true) print(check, describeCheck(check));
    else print({ entries, check }, [...describeReleases(entries), '', ...describeCheck(check)]);
    return options.verify === true && !check.isIntact ? 1 : 0;
  });
}

function requireOneJob({ verify, explain, withdraw, acknowledge }: ReleasesOptions): void {
  const asked = [verify === true, explain !== undefined, withdraw !== undefined, acknowledge === true];
  if (asked.filter(Boolean).length <= 1) return;
  throw new AppError('usage', 'Choose one of --verify, --explain, --withdraw and --acknowledge.');
}

function requireReason({ reason }: ReleasesOptions, what: string): string {
  if (reason !== undefined && reason.trim() !== '') return reason;
  throw new AppError('usage', `Say ${what}, with --reason "…".`);
}

/** "12", "R-012" or "r12". */
function numberOf(text: string): number {
  const digits = /^(?:R-?)?(\d+)$/i.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new AppError('usage', `“${text}” is no release. Name one by its number, such as 12 or R-012.`);
}

function describeWithdrawal({ number, withdraws }: ReleaseEntry): string[] {
  return [
    `${releaseName(number)} says that ${releaseName(withdraws ?? 0)} was taken back.`,
    'What was published cannot be unread, so checks go on counting it.',
  ];
}
