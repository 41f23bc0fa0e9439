import { areaWords } from '../../shared/geography/area-level.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ConversionPlan } from '../../shared/model/gazetteer.ts';
import type { ConversionColumns } from './conversion-columns.ts';

/** What the column of the new areas is called: its level and its year, "ward 2024". */
export function newAreaColumn({ to }: ConversionPlan): string {
  return `${areaWords[to.kind][0]} ${to.vintage === 'not known' ? 'code' : to.vintage}`;
}

/** The table that a conversion makes, as a dataset that says how its figures came to be. */
export function derivedDataset(
  source: Dataset,
  plan: ConversionPlan,
  { kept, counts, leftOut }: ConversionColumns,
  method: string,
): Dataset {
  const roles: Record<string, ColumnRole> = { [newAreaColumn(plan)]: { kind: 'area-code', geography: plan.to } };
  for (const column of [...kept, ...counts]) roles[column] = source.roles[column] ?? { kind: 'ignore' };
  const left = leftOut.length === 0 ? [] : [`Left out, because it cannot be summed: ${leftOut.join(', ')}`];
  return {
    ...source,
    id: plan.id,
    title: plan.title,
    kind: 'aggregate',
    counted: `${ended(source.counted)} ${method}`,
    notCounted: [source.notCounted, ...left].filter((text) => text !== '').join('; '),
    read: { format: source.read.format },
    roles,
  };
}

/** A text with a full stop. */
function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
