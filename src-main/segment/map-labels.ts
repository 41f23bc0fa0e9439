import { z } from 'zod';
import { openHarmoniser } from '../../shared/code-lists/harmonise-label.ts';
import type { CodeList, Harmonised, HarmonisedLabel } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import type { StrandColumn } from './strand-column.ts';

const labelSchema = z.object({ label: z.string().nullable(), rows: z.number() });

/** Every distinct label of a strand's column with the rows that carry it and what it means, most frequent first. */
export async function mapLabels(
  connection: Connection,
  dataset: Dataset,
  relation: string,
  strand: StrandColumn,
  sourceList: CodeList | null,
  viaList: CodeList | null,
): Promise<HarmonisedLabel[]> {
  const column = quoteIdentifier(strand.column);
  const labels = await connection.query(
    labelSchema,
    `SELECT ${column}::VARCHAR AS label, count(*) AS rows FROM ${relation} GROUP BY ALL ORDER BY rows DESC, label`,
  );
  const origin = dataset.kind === 'aggregate' ? 'aggregate' : 'record-level';
  const harmoniser = openHarmoniser(strand.list, sourceList, viaList, origin);
  return labels.map((each) => ({ ...each, meaning: harmoniser.meaningOf(each.label) }));
}

/**
 * The code that a meaning is counted under. A label that the list has no place for, or only a broader group's, is an
 * answer that is not known at this detail; totals and sub-totals of an aggregate table are NULL, so never counted twice.
 */
export function countedCode(meaning: Harmonised, origin: 'record-level' | 'aggregate'): string | null {
  switch (meaning.kind) {
    case 'category':
      return meaning.code;
    case 'non-answer':
      return meaning.answer === 'does-not-apply' ? null : meaning.answer;
    case 'total':
    case 'sub-total':
    case 'unmapped':
      return origin === 'aggregate' ? null : 'not-known';
  }
}

/** SQL of a table (label, code) made of mapped labels. */
export function labelTableSql(labels: readonly HarmonisedLabel[], origin: 'record-level' | 'aggregate'): string {
  const rows = labels.map((each) => {
    const code = countedCode(each.meaning, origin);
    return `(${each.label === null ? 'NULL' : quoteLiteral(each.label)}, ${code === null ? 'NULL' : quoteLiteral(code)})`;
  });
  return `(SELECT label::VARCHAR AS label, code::VARCHAR AS code FROM (VALUES ${rows.length === 0 ? '(NULL, NULL)' : rows.join(', ')}) v(label, code))`;
}
