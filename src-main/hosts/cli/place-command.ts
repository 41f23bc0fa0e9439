import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { unknownVintage } from '../../../shared/geography/area-vintage.ts';
import { geographyKindSchema } from '../../../shared/model/area.ts';
import type { FoundPlace } from '../../../shared/model/custom-area.ts';
import type { Engine } from '../../engine/engine.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { alignColumns } from './text-layout.ts';

export interface PlaceOptions {
  readonly json?: boolean;
}

/** `strand place`: says what places a text could mean and where they lie; 1 where none is known. */
export async function placeCommand(
  context: CliContext,
  workspace: string,
  text: string,
  options: PlaceOptions,
): Promise<number> {
  const { signal, streams } = context;
  const found = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    return client.places.find({ text }, { signal });
  });
  if (options.json === true) streams.out(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.length === 0) streams.say(`${nothingFound(text)}\n`);
  else streams.out(`${found.map((place) => describePlace(place).join('\n')).join('\n\n')}\n`);
  return found.some(({ position, areas }) => position !== null || areas.length > 0) ? 0 : 1;
}

/** The first place that a text means, which must have a position. */
export async function requirePlace(
  { client }: Pick<Engine, 'client'>,
  text: string,
  signal: AbortSignal,
): Promise<FoundPlace & { readonly position: NonNullable<FoundPlace['position']> }> {
  const found = await client.places.find({ text }, { signal });
  for (const place of found) {
    if (place.position !== null) return { ...place, position: place.position };
  }
  const why = found[0] === undefined ? nothingFound(text) : `“${text}” has no position here. ${found[0].says}`;
  throw new AppError('unknown-name', why);
}

function nothingFound(text: string): string {
  return `Nothing in this workspace is called “${text}”. Look for a postcode, an area’s code or name, or an address that its datasets hold.`;
}

function describePlace({ title, says, position, areas }: FoundPlace): string[] {
  const where =
    position === null ? [] : [`  at ${position[1].toFixed(5)}, ${position[0].toFixed(5)} (latitude, longitude)`];
  const rows = areas.map(({ code, name, kind, vintage, method }) => [
    levelOf(kind, vintage),
    code,
    name === code ? '' : name,
    method,
  ]);
  return [title, `  ${says}`, ...where, ...alignColumns(rows).map((line) => `  ${line}`)];
}

function levelOf(kind: string, vintage: string): string {
  const level = geographyKindSchema.safeParse(kind);
  const words = level.success ? areaWords[level.data][0] : kind;
  return vintage === unknownVintage ? words : `${words} of ${vintage}`;
}
