import { describe, expect, it } from 'vitest';
import type { SegmentExpression } from '../../../../shared/model/segment.ts';
import { requireSegment } from '../../../../src-main/engine/require-segment.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

const dataset = sampleDataset({ title: 'Clients', roles: { Sex: { kind: 'strand', strand: 'sex' } } });

function requireIn(segment: SegmentExpression): Promise<void> {
  return withDatabase(async (connection) => {
    await connection.run(`CREATE TABLE clients AS SELECT 'F' AS "Sex"`);
    await requireSegment(connection, dataset, 'clients', segment);
  });
}

describe('requireSegment', () => {
  it('accepts what the dataset holds', async () => {
    await expect(
      requireIn({ kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] }),
    ).resolves.toBeUndefined();
  });

  it('refuses a strand and a column that it does not hold, however deep in the expression', async () => {
    const adults: SegmentExpression = { kind: 'strand-in', strand: 'age', list: 'age-8-bands', codes: ['0-15'] };
    const open: SegmentExpression = { kind: 'column-in', column: 'Status', values: ['open'] };
    await expect(requireIn({ kind: 'not', expression: adults })).rejects.toThrow('"Clients" holds no age');
    await expect(requireIn({ kind: 'and', all: [{ kind: 'everyone' }, open] })).rejects.toThrow(
      '"Clients" has no column "Status"',
    );
  });
});
