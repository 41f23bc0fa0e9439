import { Command } from 'commander';
import { reportFormatSchema } from '../../../shared/model/report-format.ts';
import type { CliContext } from './cli-context.ts';
import { inspectCommand } from './inspect-command.ts';
import type { ProfileOptions } from './profile-command.ts';
import { profileCommand } from './profile-command.ts';
import type { ServeOptions } from './serve-command.ts';
import { serveCommand } from './serve-command.ts';

const examples = `
Examples:
  strand profile sample-data/ealing.strand.json
      a PDF report for the whole borough, in ./reports
  strand profile sample-data/ealing.strand.json --area all --format pdf,docx,html,xlsx,csv --out reports
      every format for the borough and each of its wards
  strand profile sample-data/ealing.strand.json --area E05013522 --json
      one ward, with the list of files as JSON
  strand inspect extract.csv
      what is in a file, and how Strand would read it
  strand serve sample-data/ealing.strand.json --open
      the workbench in a browser on this computer

Exit codes: 0 done, 1 refused or not written (a sentence says why), 2 wrong usage, 130 stopped with Ctrl-C.`;

/** The command line's grammar; what ran leaves its exit code with `setExitCode`. */
export function createProgram(context: CliContext, setExitCode: (code: number) => void): Command {
  const program = new Command('strand')
    .description('Profiles communities by equality strand: reports that are right and disclose nobody.')
    .version(context.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples);

  program
    .command('profile')
    .description('write profile reports of a workspace')
    .argument('<WORKSPACE>', 'a workspace file, such as sample-data/ealing.strand.json')
    .option('--profile <NAME>', 'which of the workspace’s profiles (the first, if left out)')
    .option('--area <CODE>', 'an area code, several with commas, all, or whole', 'whole')
    .option('--format <LIST>', `report formats: ${reportFormatSchema.options.join(',')}`, 'pdf')
    .option('--out <DIR>', 'the folder to write to', 'reports')
    .option('--json', 'print what was written as JSON')
    .action(async (workspace: string, options: ProfileOptions) => {
      setExitCode(await profileCommand(context, workspace, options));
    });

  program
    .command('inspect')
    .description('say what is in an extract and how it would be read')
    .argument('<FILE>', 'a CSV, Excel, Parquet or GeoJSON file')
    .option('--json', 'print the description as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      setExitCode(await inspectCommand(context, file, options));
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

  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .allowExcessArguments(false)
      .configureOutput({ writeOut: context.streams.out, writeErr: context.streams.say, outputError: () => undefined });
  }
  for (const command of program.commands) command.helpOption('--help', 'print this help');
  return program;
}
