import { z } from 'zod';
import { assertNever } from '../../shared/base/assert-never.ts';
import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../shared/code-lists/harmonise-label.ts';
import type { Harmoniser } from '../../shared/code-lists/harmonise-label.ts';
import type { CodeList, Harmonised, HarmonisedLabel, ReviewedLabel } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import type { StrandColumn } from './strand-column.ts';

const labelSchema = z.object({ label: z.string().nullable(), rows: z.number() });

/** Every distinct label of a strand's column with its rows, what it means and why, most frequent first. */
export async function mapLabels(
  connection: Connection,
  dataset: Dataset,
  relation: string,
  strand: StrandColumn,
  mappings: readonly LabelMapping[] = [],
): Promise<ReviewedLabel[]> {
  const column = quoteIdentifier(strand.column);
  const labels = await connection.query(
    labelSchema,
    `SELECT ${column}::VARCHAR AS label, count(*) AS rows FROM ${relation} GROUP BY ALL ORDER BY rows DESC, label`,
  );
  const harmoniser = strandHarmoniser(dataset, strand, mappings);
  return labels.map((each) => ({ ...each, ...harmoniser.read(each.label) }));
}

/** How the labels of a strand's column are read into its list. */
export function strandHarmoniser(
  dataset: Pick<Dataset, 'kind'>,
  { role, list }: StrandColumn,
  mappings: readonly LabelMapping[] = [],
): Harmoniser {
  const from = role.kind === 'strand' && role.list !== undefined ? codeListOf(role.list) : null;
  return openHarmoniser(list, { from, origin: dataset.kind === 'aggregate' ? 'aggregate' : 'record-level', mappings });
}

/**
 * The labels of an aggregate table whose people would be in no category: those without a place, those not confirmed, and
 * those of a broader group of which no part, or of several categories of which not every one, has a row of its own.
 */
export function unplacedLabels(labels: readonly HarmonisedLabel[], list: CodeList): HarmonisedLabel[] {
  const counted = new Set(labels.flatMap(({ meaning }) => (meaning.kind === 'category' ? [meaning.code] : [])));
  return labels.filter(({ meaning }) => {
    switch (meaning.kind) {
      case 'unmapped':
      case 'guess':
        return true;
      case 'several':
        return !meaning.codes.every((code) => counted.has(code));
      case 'sub-total':
        return !list.categories.some(({ code, group }) => group === meaning.code && counted.has(code));
      case 'category':
      case 'total':
      case 'non-answer':
        return false;
      default:
        return assertNever(meaning);
    }
  });
}

/**
 * The code that a meaning is counted under. A label that the list has no place for, that nobody has confirmed, or that is
 * only a broader group's, is an answer that is not known at this detail; totals and sub-totals of an aggregate table are NULL, so never counted twice.
 */
export function countedCode(meaning: Harmonised, origin: 'record-level' | 'aggregate'): string | null {
  switch (meaning.kind) {
    case 'category':
      return meaning.code;
    case 'non-answer':
      return meaning.answer === 'does-not-apply' ? null : meaning.answer;
    case 'total':
    case 'sub-total':
    case 'several':
    case 'guess':
    case 'unmapped':
      return origin === 'aggregate' ? null : 'not-known';
    default:
      return assertNever(meaning);
  }
}
