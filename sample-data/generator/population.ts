import { z } from 'zod';
import type { Connection } from '../../src-main/database/connection.ts';
import type { BoroughOptions } from './borough-options.ts';
import { chosen, createChoiceTable, joinChoice } from './choice-table.ts';
import { createCore } from './population-core.ts';
import { readMargins } from './population-margins.ts';
import type { Margins } from './population-margins.ts';
import { rake, sum } from './rake.ts';

const adultBands = [2, 3, 4, 5, 6, 7, 8] as const;
const orientationValues = 5;
const partnershipValues = 6;
const genderIdentityValues = 6;
const groupRow = z.object({ ethnic: z.number(), band: z.number(), decile: z.number(), residents: z.number() });
type Group = z.infer<typeof groupRow>;

/**
 * Creates `resident`: one row a synthetic person, with every characteristic; those asked only of people aged 16 and
 * over are null for children. Codes: sex 1 female, 2 male; ethnic 1–19, religion 1–9 and the rest as in `facts/`.
 */
export async function createPopulation(connection: Connection, options: BoroughOptions): Promise<void> {
  const margins = await readMargins(connection);
  await createCore(connection, margins, options);
  const groups = await connection.query(
    groupRow,
    `SELECT ethnic, age_band(age) AS band, l.imd_2019_decile AS decile, count(*) AS residents
     FROM core JOIN lsoa l ON l.position = core.lsoa GROUP BY ALL ORDER BY ALL`,
  );
  await createDisabilityRisk(connection, groups, margins);
  await createAdultChoices(connection, groups, margins);
  const orientation = chosen('o', 'u_orientation', orientationValues);
  await connection.run(
    `CREATE TABLE resident AS
     WITH draw AS (
       SELECT core.*, age_band(age)::UTINYINT AS band, l.imd_2019_decile::UTINYINT AS decile,
              spread(id, 0, 'orientation', ${String(Math.sqrt(3) - 1)}) AS u_orientation,
              spread(id, 0, 'gender identity', ${String(Math.sqrt(7) - 2)}) AS u_gender,
              uniform(id, 'partnership') AS u_partnership, uniform(id, 'disability') AS u_disability
       FROM core JOIN lsoa l ON l.position = core.lsoa
     ), oriented AS (
       SELECT d.*, d.u_disability < k.risk AS disabled,
              (${orientation} + 1)::UTINYINT AS orientation,
              (${chosen('p', 'u_partnership', partnershipValues)} + 1)::UTINYINT AS partnership
       FROM draw d
       JOIN disability_risk k USING (ethnic, band, decile)
       ${joinChoice('choice_orientation', 'o', 'd.band', 'u_orientation', orientationValues)}
       ${joinChoice('choice_partnership', 'p', 'd.band', 'u_partnership', partnershipValues)}
     )
     SELECT id, ward, lsoa, decile, ethnic, broad, age, band, sex, religion, disabled,
            CASE WHEN age >= 16 THEN orientation END AS orientation,
            CASE WHEN age >= 16 THEN partnership END AS partnership,
            CASE WHEN age >= 16 THEN (${chosen('g', 'u_gender', genderIdentityValues)} + 1)::UTINYINT END AS gender_identity
     FROM oriented
     ${joinChoice('choice_gender_identity', 'g', orientationClass, 'u_gender', genderIdentityValues)}`,
  );
  for (const table of ['core', 'identity']) await connection.run(`DROP TABLE ${table}`);
}

const orientationClass = 'CASE orientation WHEN 1 THEN 1 WHEN 5 THEN 3 ELSE 2 END';

/** Disability rises with age and deprivation; the rates are scaled so that the borough has its published share. */
async function createDisabilityRisk(connection: Connection, groups: readonly Group[], margins: Margins): Promise<void> {
  const [disabled = 0, notDisabled = 1] = margins.totals('disability');
  const weight = ({ ethnic, band, decile }: Group) =>
    (margins.ageBands[band - 1]?.disability_permille ?? 0) *
    (margins.patterns[ethnic - 1]?.disability_permille ?? 1000) *
    (1.45 - 0.09 * decile);
  const expected = sum(groups.map((group) => weight(group) * group.residents));
  const target = (sum(groups.map((group) => group.residents)) * disabled) / (disabled + notDisabled);
  const rows = groups.map((group) =>
    [group.ethnic, group.band, group.decile, Math.min(0.95, (weight(group) * target) / expected)].map(String).join(','),
  );
  await connection.run('CREATE TABLE disability_risk (ethnic INTEGER, band INTEGER, decile INTEGER, risk DOUBLE)');
  await connection.run(`INSERT INTO disability_risk VALUES ${rows.map((row) => `(${row})`).join(',')}`);
}

async function createAdultChoices(connection: Connection, groups: readonly Group[], margins: Margins): Promise<void> {
  const residents = adultBands.map((band) =>
    sum(groups.filter((group) => group.band === band).map((group) => group.residents)),
  );
  const byBand = (of: (band: number) => readonly number[], totals: readonly number[]) => {
    const table = rake(
      adultBands.map((band) => of(band)),
      residents,
      totals,
    );
    return [{ key: 1, weights: totals }, ...adultBands.map((key, index) => ({ key, weights: table[index] ?? [] }))];
  };
  await createChoiceTable(
    connection,
    'choice_orientation',
    byBand((band) => margins.ageBands[band - 1]?.sexual_orientation ?? [], margins.totals('sexual orientation')),
  );
  await createChoiceTable(
    connection,
    'choice_partnership',
    byBand((band) => margins.ageBands[band - 1]?.legal_partnership ?? [], margins.totals('legal partnership')),
  );
  await createChoiceTable(
    connection,
    'choice_gender_identity',
    [0, 1, 2].map((column) => ({
      key: column + 1,
      weights: margins.genderIdentity.map((row) => row[column] ?? 0),
    })),
  );
}
