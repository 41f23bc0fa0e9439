import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { isSmallerLevel } from '../../../shared/geography/area-order.ts';
import { geographySchema } from '../../../shared/model/area.ts';
import type { AreaDraft, AreaPick, AreaStep, CustomArea } from '../../../shared/model/custom-area.ts';
import type { Gazetteer } from '../../../shared/model/gazetteer.ts';
import type { Engine } from '../../engine/engine.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { requirePlace } from './place-command.ts';
import { alignColumns, section } from './text-layout.ts';

export interface AreasOptions {
  readonly add?: string;
  readonly codes?: string;
  readonly of?: string;
  readonly outline?: string;
  readonly around?: string;
  readonly metres?: number;
  readonly geography?: string;
  readonly try?: boolean;
  readonly remove?: string;
  readonly json?: boolean;
}

type Geography = AreaDraft['geography'];

/** `strand areas`: lists the custom areas of a workspace; adds one, tries one out, or removes one. */
export async function areasCommand(context: CliContext, workspace: string, options: AreasOptions): Promise<number> {
  const { signal, streams } = context;
  const print = (value: unknown, lines: readonly string[]): void =>
    streams.out(options.json === true ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`);
  return withCliEngine(context, async (engine) => {
    const { places } = engine.client;
    await engine.client.workspace.open({ path: path.resolve(workspace) }, { signal });
    if (options.remove !== undefined) {
      const areas = await places.removeArea({ id: options.remove }, { signal });
      print(areas, describeList(areas));
      return 0;
    }
    if (options.add === undefined && options.try !== true) {
      const areas = await places.customAreas(undefined, { signal });
      print(areas, describeList(areas));
      return 0;
    }
    const steps = await stepsOf(engine, options, signal);
    const geography =
      options.geography === undefined
        ? smallest(await places.gazetteer(undefined, { signal }))
        : parseGeography(options.geography);
    const draft = await places.draft({ geography, steps }, { signal });
    if (options.try !== true && options.add !== undefined) {
      await places.keepArea({ id: idOf(options.add), name: options.add, geography, steps }, { signal });
    }
    print(draft, describeDraft(options.add ?? 'The area', draft));
    return draft.unknown.length > 0 ? 1 : 0;
  });
}

async function stepsOf(engine: Engine, options: AreasOptions, signal: AbortSignal): Promise<AreaStep[]> {
  const picks: AreaPick[] = [];
  if (options.codes !== undefined) picks.push({ by: 'codes', codes: [await readText(options.codes)] });
  if (options.of !== undefined) picks.push({ by: 'areas', codes: [options.of] });
  if (options.outline !== undefined) {
    picks.push({ by: 'outline', geojson: await readText(options.outline), file: path.basename(options.outline) });
  }
  if (options.around !== undefined) {
    if (options.metres === undefined) throw new AppError('usage', 'How far around the place? Say --metres 1000.');
    const { position, title } = await requirePlace(engine, options.around, signal);
    picks.push({ by: 'radius', centre: position, metres: options.metres, place: title });
  }
  if (picks.length === 0) {
    throw new AppError('usage', 'Say what the area is made of: --codes, --of, --outline, or --around with --metres.');
  }
  return picks.map((pick) => ({ does: 'add', pick }));
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new AppError('file-missing', `"${file}" could not be read. Check that it is there.`, {
      file,
      detail: String(error),
    });
  });
}

function parseGeography(text: string): Geography {
  const [kind, vintage] = text.split(':');
  const parsed = geographySchema.safeParse({ kind, vintage });
  if (parsed.success) return parsed.data;
  throw new AppError('usage', `“${text}” is no geography. Say it as lsoa:2021 or ward:2022.`);
}

/** The smallest areas of which anything is known: those of lookups and outlines. */
function smallest({ lookups, boundaries }: Gazetteer): Geography {
  const known = [
    ...lookups.flatMap(({ from, to }) => (from.kind === 'area' ? [from.geography, to.geography] : [to.geography])),
    ...boundaries.map(({ geography }) => geography),
  ];
  const [first, ...rest] = known;
  if (first === undefined)
    throw new AppError('usage', 'This workspace knows no areas to make one of. Add a lookup or boundaries.');
  return rest.reduce((least, each) => (isSmallerLevel(each.kind, least.kind) ? each : least), first);
}

function idOf(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'area' : id;
}

function describeList(areas: readonly CustomArea[]): string[] {
  if (areas.length === 0) return ['This workspace has no custom areas yet. Add one with --add.'];
  return alignColumns(areas.map(({ id, name, geography, members }) => [id, name, countOf(members.length, geography)]));
}

function describeDraft(name: string, { geography, members, residents, says, unknown }: AreaDraft): string[] {
  const people = residents === null ? '' : `, ${formatNumber(residents)} residents`;
  const rows = members.map((member) => [
    member.code,
    member.name,
    member.within ?? '',
    member.covered === 1 ? '' : `${formatNumber(member.covered * 100, 1)}% covered`,
    member.residents === null ? '' : formatNumber(member.residents),
  ]);
  return [
    `${name}: ${countOf(members.length, geography)}${people}`,
    ...says.map((line) => `  ${line}`),
    ...section('Made of', alignColumns(rows, new Set([4]))),
    ...section(
      'Not found',
      unknown.map(({ text, because }) => `${text}: ${because}`),
    ),
  ];
}

function countOf(count: number, { kind, vintage }: Geography): string {
  return `${formatNumber(count)} ${areaWords[kind][count === 1 ? 0 : 1]} of ${vintage}`;
}
