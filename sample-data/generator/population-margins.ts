import { z } from 'zod';
import type { Connection } from '../../src-main/database/connection.ts';

const totalRow = z.object({ characteristic: z.string(), residents: z.number() });
const ageBandRow = z.object({
  disability_permille: z.number(),
  legal_partnership: z.array(z.number()),
  sexual_orientation: z.array(z.number()),
});
const patternRow = z.object({ shape: z.array(z.number()), disability_permille: z.number() });

/** What the borough is calibrated to: published totals and tables, and the stated assumptions between them. */
export interface Margins {
  readonly wardEthnic: readonly (readonly number[])[];
  readonly ethnicTotals: readonly number[];
  readonly wardReligion: readonly (readonly number[])[];
  readonly religionPrior: readonly (readonly number[])[];
  readonly ages: readonly number[];
  readonly younger: readonly number[];
  readonly lsoas: readonly z.infer<typeof lsoaRow>[];
  readonly ageBands: readonly z.infer<typeof ageBandRow>[];
  readonly patterns: readonly z.infer<typeof patternRow>[];
  readonly totals: (characteristic: string) => readonly number[];
  readonly genderIdentity: readonly (readonly number[])[];
}

const lsoaRow = z.object({ ward: z.number(), broad: z.array(z.number()) });

export async function readMargins(connection: Connection): Promise<Margins> {
  const one = z.object({ value: z.number() });
  const many = z.object({ values: z.array(z.number()) });
  const values = async (sql: string) => (await connection.query(one, sql)).map((row) => row.value);
  const table = async (sql: string) => (await connection.query(many, sql)).map((row) => row.values);
  const totals = await connection.query(
    totalRow,
    'SELECT characteristic, residents FROM borough_total ORDER BY position',
  );
  return {
    wardEthnic: await table(`SELECT [*COLUMNS('^e\\d+$')] AS values FROM ward_ethnic_group ORDER BY position`),
    ethnicTotals: await values('SELECT residents AS value FROM ethnic_group ORDER BY position'),
    wardReligion: await table(`SELECT [*COLUMNS('^r\\d+$')] AS values FROM ward_religion ORDER BY position`),
    religionPrior: await table(`SELECT [*COLUMNS('^r\\d+$')] AS values FROM religion_prior ORDER BY position`),
    ages: await values('SELECT residents AS value FROM fact_age ORDER BY position'),
    younger: await values('SELECT younger AS value FROM younger_ward ORDER BY position'),
    lsoas: await connection.query(
      lsoaRow,
      `SELECT w.position AS ward, [asian, black, mixed, white, other] AS broad
       FROM lsoa l JOIN ward w USING (ward_code) ORDER BY l.position`,
    ),
    ageBands: await connection.query(
      ageBandRow,
      `SELECT disability_permille,
              [never_married, married, civil_partnership, separated, divorced, widowed] AS legal_partnership,
              [straight, gay, bisexual, other_orientation, orientation_not_answered] AS sexual_orientation
       FROM age_band ORDER BY position`,
    ),
    patterns: await connection.query(
      patternRow,
      'SELECT [child, young, middle, older] AS shape, disability_permille FROM ethnic_pattern ORDER BY position',
    ),
    genderIdentity: await table(
      'SELECT [straight, lgb, not_answered] AS values FROM gender_identity ORDER BY position',
    ),
    totals: (characteristic) =>
      totals.filter((row) => row.characteristic === characteristic).map((row) => row.residents),
  };
}
