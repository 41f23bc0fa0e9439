import path from 'node:path';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { Gazetteer } from '../../../shared/model/gazetteer.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { alignColumns, counted, section } from './text-layout.ts';

/** `strand gazetteer`: what a workspace knows of places, and why it takes each dataset for what it is. */
export async function gazetteerCommand(
  context: CliContext,
  workspace: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const gazetteer = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal: context.signal });
    return client.places.gazetteer(undefined, { signal: context.signal });
  });
  const lines = options.json === true ? [JSON.stringify(gazetteer, null, 2)] : describeGazetteer(gazetteer);
  context.streams.out(`${lines.join('\n')}\n`);
  return 0;
}

function describeGazetteer({ lookups, boundaries, points }: Gazetteer): string[] {
  const lines = [
    ...section(
      'Lookups',
      alignColumns(
        lookups.map(({ dataset, from, to, method, because }) => [
          dataset,
          `${from.column} → ${to.column}`,
          method,
          because,
        ]),
      ),
    ),
    ...section(
      'Outlines',
      alignColumns(
        boundaries.map(({ dataset, areas, geography }) => [dataset, `${String(areas)} ${severalAreas(geography)}`]),
      ),
    ),
    ...section(
      'Places',
      alignColumns(points.map(({ dataset, title, points: places }) => [dataset, title, counted(places, 'place')])),
    ),
  ];
  return lines.length === 0 ? ['No dataset of this workspace leads from one geography to another.'] : lines.slice(1);
}
