import path from 'node:path';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { NearPlace } from '../../../shared/model/custom-area.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { requirePlace } from './place-command.ts';
import { alignColumns, oneLine } from './text-layout.ts';

export interface NearestOptions {
  readonly count: number;
  readonly json?: boolean;
}

/** `strand nearest`: lists the nearest places of a dataset with their distance in a straight line. */
export async function nearestCommand(
  context: CliContext,
  workspace: string,
  dataset: string,
  text: string,
  options: NearestOptions,
): Promise<number> {
  const { signal, streams } = context;
  const { title, near } = await withCliEngine(context, async (engine) => {
    await engine.client.workspace.open({ path: path.resolve(workspace) }, { signal });
    const from = await requirePlace(engine, text, signal);
    const count = Math.min(100, Math.ceil(options.count));
    return {
      title: from.title,
      near: await engine.client.places.nearest({ dataset, from: from.position, count }, { signal }),
    };
  });
  if (options.json === true) streams.out(`${JSON.stringify(near, null, 2)}\n`);
  else
    streams.out(
      `${[`From ${title}, in a straight line`, ...alignColumns(near.map(rowOf), new Set([0]))].join('\n')}\n`,
    );
  return 0;
}

function rowOf({ name, metres, details }: NearPlace): string[] {
  return [`${formatNumber(metres)} m`, name, oneLine(details.map(({ value }) => value).join(', '))];
}
