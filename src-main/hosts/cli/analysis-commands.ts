import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';
import { describeMethodHelp } from './describe-methods.ts';
import { estimateCommand, type EstimateOptions } from './estimate-command.ts';
import { surveyCommand, type SurveyOptions } from './survey-command.ts';
import { protectCommand, type ProtectOptions } from './protect-command.ts';

/** The commands for analysts: estimates from figures of their own, and what a survey's people answered. */
export function addAnalysisCommands(program: Command, context: CliContext, setExitCode: (code: number) => void): void {
  const estimate = program
    .command('estimate')
    .description('make an estimate by one of Strand’s methods from figures of your own')
    .argument('[METHOD]', 'its name, such as proportion, dsr or life-expectancy')
    .option('--list', 'say which methods there are')
    .option(
      '--file <FILE>',
      'read this file in place of what is piped in: JSON lines, or a CSV with the inputs as columns',
    )
    .option('--set <NAME=VALUE>', 'an option of the method; may be given again', addSetting)
    .option('--json', 'answer each line of JSON with a line of JSON')
    .action(async (method: string | undefined, options: EstimateOptions) => {
      setExitCode(await estimateCommand(context, method, options));
    });
  estimate.addHelpText('after', () => describeMethodHelp(estimate.args[0]));

  program
    .command('survey')
    .description(
      'show the weighted shares of a survey’s answers, for everyone and by group; for your eyes, not a release',
    )
    .argument('<WORKSPACE>', 'a workspace file, such as sample-data/ealing.strand.json')
    .argument('<DATASET>', 'one of its datasets that holds a person a row, with a weight')
    .requiredOption('--question <COLUMN>', 'the column of the answers')
    .option('--answer <VALUE>', 'only the share of this answer')
    .option('--by <STRAND>', 'also each group of this strand, such as sex or ethnic-group')
    .option('--weight <COLUMN>', 'the column of the weights, where it is not known by its role')
    .option('--stratum <COLUMN>', 'what people were drawn within')
    .option('--cluster <COLUMN>', 'what was drawn as a whole, such as a household')
    .option('--json', 'print the figures as JSON')
    .action(async (workspace: string, dataset: string, options: SurveyOptions) => {
      setExitCode(await surveyCommand(context, workspace, dataset, options));
    });
  program
    .command('protect')
    .description('hide what must be hidden of tables of counts, and prove that nothing can be worked out')
    .option('--file <FILE>', 'read this file in place of what is piped in')
    .option('--json', 'print the protected tables and their audit as JSON')
    .option('--coarsen', 'use broader categories, or leave a dimension out, where that prints more')
    .option('--check', 'protect nothing: say what can be worked out from the tables as they stand')
    .option('--policy <ID|FILE>', 'protect under this policy, where the tables have no rule of their own')
    .action(async (options: ProtectOptions) => {
      setExitCode(await protectCommand(context, options));
    });
}

function addSetting(text: string, settings: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=');
  return at < 0 ? { ...settings, [text]: '' } : { ...settings, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}
