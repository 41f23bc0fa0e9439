import type { CodeList, Harmonised } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { strandHarmoniser } from './map-labels.ts';
import { strandColumnOf } from './strand-column.ts';
import type { StrandColumn } from './strand-column.ts';

/** A strand's column and what its labels mean; ages are read by arithmetic and have none. */
export interface ReadStrand {
  readonly strand: StrandColumn;
  readonly meaningOf: ((label: string | null) => Harmonised) | null;
}

/** How a dataset's column is read into a list; null where it has no column of the list's strand. */
export function readStrand(
  dataset: Dataset,
  list: CodeList,
  mappings: readonly LabelMapping[] = [],
): ReadStrand | null {
  const strand = strandColumnOf(dataset, list);
  if (strand === null) return null;
  if (strand.role.kind !== 'strand') return { strand, meaningOf: null };
  const harmoniser = strandHarmoniser(dataset, strand, mappings);
  return { strand, meaningOf: (label) => harmoniser.meaningOf(label) };
}
