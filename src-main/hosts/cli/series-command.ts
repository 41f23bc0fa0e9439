import path from 'node:path';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { LinkedSeries } from '../../../shared/model/linked-series.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { alignColumns, section } from './text-layout.ts';

/** `strand series`: lays tables of several years beside each other on the areas that all of them have. */
export async function seriesCommand(
  context: CliContext,
  workspace: string,
  datasets: readonly string[],
  options: { readonly json?: boolean },
): Promise<number> {
  const { signal, streams } = context;
  const series = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    return client.places.series({ datasets: [...datasets] }, { signal });
  });
  const lines = options.json === true ? [JSON.stringify(series, null, 2)] : describeSeries(series);
  streams.out(`${lines.join('\n')}\n`);
  return 0;
}

/** The tables, and the areas that changed; those that did not are as each table has them. */
function describeSeries({ tables, areas, says }: LinkedSeries): string[] {
  const changed = areas.filter(({ change }) => change !== 'U');
  return [
    says,
    ...section(
      'Tables',
      alignColumns(
        tables.map(({ title, period, geography, total }) => [
          title,
          period,
          severalAreas(geography),
          formatNumber(total),
        ]),
        new Set([3]),
      ),
    ),
    ...section(
      'Areas that changed',
      alignColumns(
        changed.map(({ name, change, after, values }) => [change, name, after.join(' '), ...values.map(bandText)]),
        new Set(tables.map((_, index) => index + 3)),
      ),
    ),
  ];
}

/** "1,650", or "1,200 to 1,650" where the number is not certain. */
function bandText({ value, lower, upper }: LinkedSeries['areas'][number]['values'][number]): string {
  if (lower !== null && upper !== null && lower !== upper) return `${formatNumber(lower)} to ${formatNumber(upper)}`;
  return value === null ? 'not known' : formatNumber(value);
}
