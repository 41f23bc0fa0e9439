import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';
import type { ConvertOptions } from './convert-command.ts';
import { convertCommand } from './convert-command.ts';
import { gazetteerCommand } from './gazetteer-command.ts';
import { seriesCommand } from './series-command.ts';

const workspaceFile = 'a workspace file, such as sample-data/ealing.strand.json';

/** The commands about how areas of one geography lead to those of another. */
export function addConversionCommands(
  program: Command,
  context: CliContext,
  setExitCode: (code: number) => void,
): void {
  program
    .command('gazetteer')
    .description('say which datasets lead between geographies, which are outlines and which are places')
    .argument('<WORKSPACE>', workspaceFile)
    .option('--json', 'print them as JSON')
    .action(async (workspace: string, options: { json?: boolean }) => {
      setExitCode(await gazetteerCommand(context, workspace, options));
    });

  program
    .command('convert')
    .description('carry the counts of a table to other areas, and say how right they are')
    .argument('<WORKSPACE>', workspaceFile)
    .requiredOption('--dataset <ID>', 'the table to carry')
    .requiredOption('--to <LEVEL>', 'the areas to carry it to, such as ward or "ward 2024"')
    .option('--published <ID>', 'a published table of the same counts, to tell the error by')
    .option('--way <NUMBER>', 'which of the ways that there are (the best, if left out)', '1')
    .option('--commit', 'keep the conversion in the workspace, to be used as any other table')
    .option('--json', 'print the report as JSON')
    .action(async (workspace: string, options: ConvertOptions) => {
      setExitCode(await convertCommand(context, workspace, options));
    });

  program
    .command('series')
    .description('lay tables of several years beside each other on the areas that all of them have')
    .argument('<WORKSPACE>', workspaceFile)
    .argument('<DATASET...>', 'two tables or more, of areas of two vintages')
    .option('--json', 'print the series as JSON')
    .action(async (workspace: string, datasets: string[], options: { json?: boolean }) => {
      setExitCode(await seriesCommand(context, workspace, datasets, options));
    });
}
