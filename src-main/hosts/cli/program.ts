import { Command } from 'commander';
import { addAnalysisCommands } from './analysis-commands.ts';
import type { CliContext } from './cli-context.ts';
import { addConversionCommands } from './conversion-commands.ts';
import { addFileCommands } from './file-commands.ts';
import { addPlaceCommands } from './place-commands.ts';
import { addReleaseCommands } from './release-commands.ts';
import { addWorkspaceCommands } from './workspace-commands.ts';

const examples = `
Examples:
  strand inspect extract.csv
      what is in a file, how Strand would read it and why, and what is amiss in it
  strand inspect extract.csv --save-plan extract.plan.json
      the same, with each choice kept in a plan, to be corrected there
  strand import extract.csv --plan extract.plan.json --out converted
      the file as typed Parquet, and a CSV of the rows that did not fit
  strand new evidence --title "Equality evidence 2026"
      a workspace with areas and resident counts to begin with
  strand import extract.csv --plan extract.plan.json --workspace evidence/equality-evidence-2026.strand.json
      the file as a dataset of that workspace
  strand refresh evidence/equality-evidence-2026.strand.json
      which partners' files changed since they were taken, and how; --take takes them
  strand rejects evidence/equality-evidence-2026.strand.json extract --out mend.csv
      the rows of a dataset that did not fit, to be mended; --mend mend.csv reads them back
  strand gazetteer sample-data/ealing.strand.json
      which datasets lead from one geography to another, which are outlines, which are places
  strand convert sample-data/ealing.strand.json --dataset census-disability --to ward
      a table of small areas carried to wards, with its method and its error
  strand measures evidence/equality-evidence-2026.strand.json --suggest extract --keep
      a measure of those records against the residents they come from, and what it would count; without --keep, a look only
  strand profile sample-data/ealing.strand.json
      a PDF report for the whole borough, in ./reports
  strand profile sample-data/ealing.strand.json --area all --format pdf,docx,html,xlsx,csv --out reports
      every format for the borough and each of its wards
  strand profile sample-data/ealing.strand.json --area E05013522 --json
      one ward, with the list of files as JSON
  strand releases evidence/equality-evidence-2026.strand.json --verify
      what has left a workspace, and whether its ledger is as it was written
  strand policy evidence/equality-evidence-2026.strand.json --set nhs-england
      the disclosure rules of a workspace; without --set, those in force
  strand place sample-data/ealing.strand.json "UB1 1EQ"
      where a postcode, area or address is, and in which areas
  strand nearest sample-data/ealing.strand.json service-points "UB1 1EQ" --count 3
      the nearest places of a dataset, in a straight line
  strand areas evidence/equality-evidence-2026.strand.json --add "Town centre" --around "UB1 1EQ" --metres 1000
      an area of your own, made of whole small areas
  strand estimate proportion --file counts.csv --set multiplier=100
      a statistical method for columns of your own; --list names the methods
  strand survey sample-data/ealing.strand.json residents-survey --question feels_safe --answer "Very safe" --by sex
      the weighted share of an answer, for everyone and by group
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

  addFileCommands(program, context, setExitCode);
  addWorkspaceCommands(program, context, setExitCode);
  addReleaseCommands(program, context, setExitCode);
  addConversionCommands(program, context, setExitCode);
  addPlaceCommands(program, context, setExitCode);
  addAnalysisCommands(program, context, setExitCode);

  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .allowExcessArguments(false)
      .configureOutput({ writeOut: context.streams.out, writeErr: context.streams.say, outputError: () => undefined });
  }
  for (const command of program.commands) command.helpOption('--help', 'print this help');
  return program;
}
