import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { AreasOptions } from './areas-command.ts';
import { areasCommand } from './areas-command.ts';
import type { CliContext } from './cli-context.ts';
import type { NearestOptions } from './nearest-command.ts';
import { nearestCommand } from './nearest-command.ts';
import type { PlaceOptions } from './place-command.ts';
import { placeCommand } from './place-command.ts';

const workspaceFile = 'a workspace file, such as sample-data/ealing.strand.json';

/** The commands that ask where things are. */
export function addPlaceCommands(program: Command, context: CliContext, setExitCode: (code: number) => void): void {
  program
    .command('place')
    .description('find a place, and the areas that it lies in')
    .argument('<WORKSPACE>', workspaceFile)
    .argument('<TEXT>', 'a postcode or part of one, a UPRN, an area’s code or name, or an address')
    .option('--json', 'print what was found as JSON')
    .action(async (workspace: string, text: string, options: PlaceOptions) => {
      setExitCode(await placeCommand(context, workspace, text, options));
    });

  program
    .command('nearest')
    .description('list the places of a points dataset that are nearest, in a straight line')
    .argument('<WORKSPACE>', workspaceFile)
    .argument('<DATASET>', 'one of its datasets of places with positions')
    .argument('<TEXT>', 'where from: what strand place finds first')
    .option('--count <NUMBER>', 'how many', positive, 5)
    .option('--json', 'print them as JSON')
    .action(async (workspace: string, dataset: string, text: string, options: NearestOptions) => {
      setExitCode(await nearestCommand(context, workspace, dataset, text, options));
    });

  program
    .command('areas')
    .description('list the custom areas of a workspace, or add or remove one')
    .argument('<WORKSPACE>', workspaceFile)
    .option('--add <NAME>', 'keep an area of this name, made of what follows')
    .option('--codes <FILE>', 'codes or names of small areas, in a text file')
    .option('--of <CODES>', 'whole larger areas, such as wards, by code with commas')
    .option('--outline <FILE>', 'what lies within the polygons of a GeoJSON file')
    .option('--around <TEXT>', 'what lies around a place: what strand place finds first')
    .option('--metres <NUMBER>', 'how far around it', positive)
    .option('--geography <KIND:YEAR>', 'what it is made of, such as lsoa:2021 (the smallest areas known, if left out)')
    .option('--try', 'say what the area would be, and keep nothing')
    .option('--remove <ID>', 'take a custom area out of the workspace')
    .option('--json', 'print them as JSON')
    .action(async (workspace: string, options: AreasOptions) => {
      setExitCode(await areasCommand(context, workspace, options));
    });
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a number above 0.');
}
