import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';
import type { PolicyOptions } from './policy-command.ts';
import { policyCommand } from './policy-command.ts';
import type { ReleasesOptions } from './releases-command.ts';
import { releasesCommand } from './releases-command.ts';

/** The commands about what has left, and under which rules. */
export function addReleaseCommands(program: Command, context: CliContext, setExitCode: (code: number) => void): void {
  program
    .command('releases')
    .description('list what has left a workspace, verify the ledger, explain a release or take one back')
    .argument('<WORKSPACE>', 'a workspace file, such as sample-data/ealing.strand.json')
    .option('--verify', 'only say whether the ledger is as it was written; exit code 1 where it is not')
    .option('--explain <NUMBER>', 'say of one release what left, of whom, what was hidden and why')
    .option('--withdraw <NUMBER>', 'note that a release was taken back, with --reason')
    .option('--acknowledge', 'take note of a ledger that was changed, with --reason, so that releases go on')
    .option('--reason <TEXT>', 'why')
    .option('--json', 'print it as JSON')
    .action(async (workspace: string, options: ReleasesOptions) => {
      setExitCode(await releasesCommand(context, workspace, options));
    });
  program
    .command('policy')
    .description('list the disclosure policies, say which one a workspace keeps, or put one in force')
    .argument('[WORKSPACE]', 'a workspace file; without it, the policies to choose from')
    .option('--set <NAME>', 'one of the listed policies, or a JSON file with your own')
    .option('--json', 'print it as JSON')
    .action(async (workspace: string | undefined, options: PolicyOptions) => {
      setExitCode(await policyCommand(context, workspace, options));
    });
}
