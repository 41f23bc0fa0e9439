import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { peopleColumn } from '../../../shared/geography/people-column.ts';
import { geographyKindSchema } from '../../../shared/model/area.ts';
import type { ConversionPlan, ConversionReport, Gazetteer } from '../../../shared/model/gazetteer.ts';
import type { Engine } from '../../engine/engine.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { alignColumns, section } from './text-layout.ts';

export interface ConvertOptions {
  readonly dataset: string;
  readonly to: string;
  readonly published?: string;
  readonly way: string;
  readonly commit?: boolean;
  readonly json?: boolean;
}

/** `strand convert`: carries a table to other areas and prints how, with its error; 0 when it could. */
export async function convertCommand(context: CliContext, workspace: string, options: ConvertOptions): Promise<number> {
  const { signal, streams } = context;
  const report = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    const gazetteer = await client.places.gazetteer(undefined, { signal });
    const to = readLevel(options.to, gazetteer);
    const plans = await client.places.conversions({ dataset: options.dataset, to }, { signal });
    const plan = await withPublished(client, pickPlan(plans, options), options.published);
    return options.commit === true
      ? client.places.commitConversion({ plan }, { signal })
      : client.places.convert({ plan }, { signal });
  });
  const lines = options.json === true ? [JSON.stringify(report, null, 2)] : describeReport(report);
  streams.out(`${lines.join('\n')}\n`);
  if (options.commit === true) streams.say(`Kept as the dataset "${report.plan.id}".\n`);
  return 0;
}

/** "ward 2024" as it says; "ward" as the newest wards that a lookup or outline of the workspace has. */
function readLevel(text: string, { lookups, boundaries }: Gazetteer): ConversionPlan['to'] {
  const [, level = '', year] = /^(.*?)(?:\s+(\d{4}))?$/.exec(text.trim().toLowerCase()) ?? [];
  const kind = geographyKindSchema.safeParse(level.replaceAll(' ', '-').replace(/s$/, ''));
  if (!kind.success) {
    throw new AppError(
      'usage',
      `"${text}" is no level of areas. Use one of: ${geographyKindSchema.options.join(', ')}.`,
    );
  }
  if (year !== undefined) return { kind: kind.data, vintage: year };
  const known = [...boundaries.map(({ geography }) => geography), ...lookups.map(({ to }) => to.geography)];
  const vintages = known
    .filter((each) => each.kind === kind.data && /^\d{4}$/.test(each.vintage))
    .map(({ vintage }) => vintage);
  return { kind: kind.data, vintage: vintages.toSorted().at(-1) ?? 'not known' };
}

function pickPlan(plans: readonly ConversionPlan[], { dataset, to, way }: ConvertOptions): ConversionPlan {
  const plan = plans[Number(way) - 1];
  if (plan !== undefined) return plan;
  throw new AppError(
    'data-impossible',
    plans.length === 0
      ? `No lookup of the workspace leads from the areas of "${dataset}" to ${to}. Import one, then try again; strand gazetteer lists those that there are.`
      : `There are ${plans.length} ways to carry "${dataset}" to ${to}: choose one from 1 to ${plans.length}.`,
  );
}

/** A plan compared with a published table that was named. */
async function withPublished(
  client: Engine['client'],
  plan: ConversionPlan,
  id: string | undefined,
): Promise<ConversionPlan> {
  if (id === undefined) return plan;
  const found = (await client.datasets.list()).find(({ dataset }) => dataset.id === id);
  if (found === undefined) throw new AppError('unknown-name', `There is no dataset "${id}" in this workspace.`);
  const columns = Object.entries(found.dataset.roles);
  const area = columns.find(([, role]) => role.kind === 'area-code' && role.geography.kind === plan.to.kind)?.[0];
  const count = peopleColumn(found.dataset);
  if (area === undefined || count === null) {
    throw new AppError(
      'data-impossible',
      `"${id}" has no ${area === undefined ? `codes of ${plan.to.kind} areas` : 'counts'} to compare with.`,
    );
  }
  return { ...plan, published: { dataset: id, area, count } };
}

function describeReport({ plan, method, steps, totals, errors, says }: ConversionReport): string[] {
  const errorLines =
    errors === null
      ? []
      : alignColumns(
          errors.areas.map(({ code, name, converted, published, error }) => [
            code,
            name,
            formatNumber(converted),
            formatNumber(published),
            `${error > 0 ? '+' : ''}${formatNumber(error * 100, 1)}%`,
          ]),
          new Set([2, 3, 4]),
        );
  return [
    plan.title,
    method,
    ...section('Steps', steps),
    ...section(
      'Totals before and after',
      alignColumns(
        totals.map(({ column, before, after }) => [column, formatNumber(before), formatNumber(after)]),
        new Set([1, 2]),
      ),
    ),
    ...section('Converted, published and the error of each area', errorLines),
    '',
    says,
  ];
}
