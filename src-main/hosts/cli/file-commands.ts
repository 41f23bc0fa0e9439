import type { Command } from 'commander';
import { datasetSchema } from '../../../shared/model/dataset.ts';
import type { CliContext } from './cli-context.ts';
import type { ImportOptions } from './import-command.ts';
import { importCommand } from './import-command.ts';
import type { InspectOptions } from './inspect-command.ts';
import { inspectCommand } from './inspect-command.ts';

const readable = 'a CSV, Excel, OpenDocument, JSON, GeoJSON or Parquet file, or a folder or pattern of Parquet files';

/** The commands that begin with a partner's file. */
export function addFileCommands(program: Command, context: CliContext, setExitCode: (code: number) => void): void {
  program
    .command('inspect')
    .description('say what is in an extract, how it would be read and why')
    .argument('<FILE>', readable)
    .option('--plan <PLAN>', 'read it as this plan says')
    .option('--save-plan <PLAN>', 'keep how it is read in a plan, for strand import')
    .option('--json', 'print all that was understood as JSON, the plan among it')
    .action(async (file: string, options: InspectOptions) => {
      setExitCode(await inspectCommand(context, file, options));
    });

  program
    .command('import')
    .description('load an extract into a workspace, or into a folder as Parquet')
    .argument('<FILE>', readable)
    .option('--plan <PLAN>', 'read it as this plan of strand inspect says (as Strand understands it, if left out)')
    .option('--workspace <FILE>', 'the workspace to add it to as a dataset')
    .option('--out <DIR>', 'without a workspace: the folder to write to (this one, if left out)')
    .option('--title <TEXT>', 'what the dataset is called')
    .option('--kind <KIND>', `what it is: ${datasetSchema.shape.kind.options.join(', ')}`)
    .option('--owner <TEXT>', 'who handed it over')
    .option('--subject <TEXT>', 'what it is about, such as Housing')
    .option('--unit <TEXT>', 'what one row stands for, such as applicants')
    .option('--period <TEXT>', 'the time that it is of, in words')
    .option('--from <DATE>', 'the first day of that time, such as 2024-04-01')
    .option('--to <DATE>', 'the last day of that time')
    .option('--received <DATE>', 'the day on which it came')
    .option('--sensitivity <WORD>', `how it must be kept: ${datasetSchema.shape.sensitivity.options.join(', ')}`)
    .option('--licence <TEXT>', 'its licence')
    .option('--counted <TEXT>', 'who is in it')
    .option('--not-counted <TEXT>', 'who is not in it')
    .option('--json', 'print what was loaded as JSON')
    .action(async (file: string, options: ImportOptions) => {
      setExitCode(await importCommand(context, file, options));
    });
}
