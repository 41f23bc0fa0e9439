import type { Command } from 'commander';
import { reportFormatSchema } from '../../../shared/model/report-format.ts';
import type { CliContext } from './cli-context.ts';
import type { JoinOptions } from './join-command.ts';
import { joinCommand } from './join-command.ts';
import type { MeasuresOptions } from './measures-command.ts';
import { measuresCommand } from './measures-command.ts';
import { newCommand } from './new-command.ts';
import type { ProfileOptions } from './profile-command.ts';
import { profileCommand } from './profile-command.ts';
import type { RefreshOptions } from './refresh-command.ts';
import { refreshCommand } from './refresh-command.ts';
import type { RejectsOptions } from './rejects-command.ts';
import { rejectsCommand } from './rejects-command.ts';
import type { ServeOptions } from './serve-command.ts';
import { serveCommand } from './serve-command.ts';

const workspaceFile = 'a workspace file, such as sample-data/ealing.strand.json';

/** The commands that begin with a workspace. */
export function addWorkspaceCommands(program: Command, context: CliContext, setExitCode: (code: number) => void): void {
  program
    .command('new')
    .description('make a workspace with areas and resident counts to begin with')
    .argument('<FOLDER>', 'the folder to make it in, which may be new')
    .requiredOption('--title <TEXT>', 'what the workspace is called')
    .action(async (folder: string, options: { title: string }) => {
      setExitCode(await newCommand(context, folder, options));
    });

  program
    .command('refresh')
    .description('say which partners’ files changed since they were taken, and how')
    .argument('<WORKSPACE>', workspaceFile)
    .argument('[DATASET...]', 'only these of its datasets')
    .option('--take', 'take the versions that changed')
    .option('--json', 'print what changed as JSON')
    .action(async (workspace: string, datasets: string[], options: RefreshOptions) => {
      setExitCode(await refreshCommand(context, workspace, datasets, options));
    });

  program
    .command('rejects')
    .description('print the rows of a dataset that did not fit as CSV, or read them back mended')
    .argument('<WORKSPACE>', workspaceFile)
    .argument('<DATASET>', 'one of its datasets')
    .option('--out <FILE>', 'write them to a file that is not there yet')
    .option('--mend <FILE>', 'read the rows back that were mended in such a file')
    .action(async (workspace: string, dataset: string, options: RejectsOptions) => {
      setExitCode(await rejectsCommand(context, workspace, dataset, options));
    });

  program
    .command('join')
    .description('say how the joins of a workspace fit, or try and keep a plan for one')
    .argument('<WORKSPACE>', workspaceFile)
    .option('--plan <FILE>', 'a join plan to try in place of those that are kept')
    .option('--commit', 'keep the plan in the workspace, in place of one of the same id')
    .option('--describe', 'say what is done step by step, and which keys match nothing')
    .option('--json', 'print the reports as JSON')
    .action(async (workspace: string, options: JoinOptions) => {
      setExitCode(await joinCommand(context, workspace, options));
    });

  program
    .command('measures')
    .description('list the measures of a workspace, or propose, look at, keep or remove one')
    .argument('<WORKSPACE>', workspaceFile)
    .option('--suggest <DATASET>', 'propose a measure of a dataset’s records, and say what it would count')
    .option('--draft <FILE>', 'say what the draft in this file would count')
    .option('--out <FILE>', 'write the draft to a file that is not there yet')
    .option('--keep', 'keep the draft in the workspace, in place of the measure of its id')
    .option('--remove <NAME>', 'take a measure out of the workspace')
    .option('--json', 'print what is found as JSON')
    .action(async (workspace: string, options: MeasuresOptions) => {
      setExitCode(await measuresCommand(context, workspace, options));
    });

  program
    .command('profile')
    .description('write profile reports of a workspace')
    .argument('<WORKSPACE>', workspaceFile)
    .option('--profile <NAME>', 'which of the workspace’s profiles (the first, if left out)')
    .option('--area <CODE>', 'an area code, several with commas, all, or whole', 'whole')
    .option('--format <LIST>', `report formats: ${reportFormatSchema.options.join(',')}`, 'pdf')
    .option('--out <DIR>', 'the folder to write to', 'reports')
    .option('--again', 'write every report anew, even those that are there as they would be written')
    .option('--json', 'print what was written as JSON')
    .action(async (workspace: string, options: ProfileOptions) => {
      setExitCode(await profileCommand(context, workspace, options));
    });

  program
    .command('serve')
    .description('show the workbench in a browser on this computer')
    .argument('[WORKSPACE]', 'a workspace file; without it, the start page')
    .option('--port <NUMBER>', 'the port to use (any free one, if left out)')
    .option('--open', 'open the browser too')
    .action(async (workspace: string | undefined, options: ServeOptions) => {
      setExitCode(await serveCommand(context, workspace, options));
    });
}
