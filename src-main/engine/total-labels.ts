import { readBand } from '../../shared/code-lists/read-band.ts';
import type { CodeList, HarmonisedLabel } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import type { TotalLabels } from '../../shared/model/total-labels.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { mapLabels, unplacedLabels } from '../segment/map-labels.ts';
import { readCarriedLists } from './carried-lists.ts';

/**
 * The totals and sub-totals among the rows of an aggregate table, by each strand column whose every label has a place in one
 * list. Of a column with a label that has none it cannot be said which rows sum others, so it is left out.
 */
export async function totalLabels(
  connection: Connection,
  dataset: Dataset,
  mappings: readonly LabelMapping[] | undefined,
): Promise<TotalLabels[]> {
  if (dataset.kind !== 'aggregate') return [];
  const carried = await readCarriedLists(connection, [dataset], mappings);
  const found: TotalLabels[] = [];
  for (const [column, role] of Object.entries(dataset.roles)) {
    const [list] = carried.ofColumn(dataset, column);
    if (role.kind !== 'strand' || list === undefined) continue;
    const strand = { column, role, list };
    const labels = await mapLabels(connection, dataset, relationOf(dataset.id), strand, mappings);
    const totals = labels.filter(({ meaning }) => ['total', 'sub-total', 'several'].includes(meaning.kind));
    const rest = labels.filter((label) => !totals.includes(label));
    if (rest.length === 0 || unplacedLabels(labels, list).length > 0 || overlap(rest, list)) continue;
    found.push({ column, labels: totals.flatMap(({ label }) => label ?? []) });
  }
  return found;
}

/** Whether bands of age share a year, so that one of them may be a sub-total of others. */
function overlap(labels: readonly HarmonisedLabel[], { strand }: CodeList): boolean {
  if (strand !== 'age') return false;
  const bands = labels
    .flatMap(({ label }) => (label === null ? [] : (readBand(label) ?? [])))
    .toSorted((a, b) => a.from - b.from);
  return bands.some(({ from }, at) => {
    const before = bands[at - 1];
    return before !== undefined && from <= (before.to ?? Infinity);
  });
}
