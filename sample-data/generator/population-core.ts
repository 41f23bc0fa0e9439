import type { Connection } from '../../src-main/database/connection.ts';
import { apportion } from './apportion.ts';
import type { BoroughOptions } from './borough-options.ts';
import { chosen, createChoiceTable, joinChoice } from './choice-table.ts';
import type { Choice } from './choice-table.ts';
import type { Margins } from './population-margins.ts';
import { rake, sum } from './rake.ts';

const ageSexValues = 182;
const religionValues = 9;
const broadGroups = 5;
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/**
 * Creates `core`: every resident's ward, ethnic group, small area, age, sex and religion. Ward by ethnic group is
 * exact (largest remainders); the rest is drawn from distributions raked to published margins.
 */
export async function createCore(connection: Connection, margins: Margins, options: BoroughOptions): Promise<void> {
  const places = rake(margins.wardEthnic, margins.wardEthnic.map(sum), margins.ethnicTotals);
  await createIdentities(connection, places, options.residents);
  await createChoiceTable(connection, 'choice_age_sex', ageAndSex(places, margins));
  await createChoiceTable(connection, 'choice_religion', religions(places, margins));
  await createChoiceTable(connection, 'choice_lsoa', smallAreas(margins));
  const lsoas = margins.lsoas.length;
  const ageSex = chosen('a', 'u_age', ageSexValues);
  await connection.run(
    `CREATE TABLE core AS
     WITH draw AS (
       SELECT i.*, y.younger, e.broad, uniform(id, 'lsoa') AS u_lsoa,
              spread(id, ward * 100 + ethnic, 'age', ${String(Math.SQRT2 - 1)}) AS u_age,
              spread(id, ward * 100 + ethnic, 'religion', ${String(goldenRatio)}) AS u_religion
       FROM identity i
       JOIN younger_ward y ON y.position = i.ward
       JOIN ethnic_group e ON e.code = i.ethnic
     )
     SELECT id, ward::UTINYINT AS ward, ethnic::UTINYINT AS ethnic, broad::UTINYINT AS broad,
            (${chosen('l', 'u_lsoa', lsoas)})::UTINYINT AS lsoa,
            ((${ageSex}) // 2)::UTINYINT AS age, ((${ageSex}) % 2 + 1)::UTINYINT AS sex,
            (${chosen('r', 'u_religion', religionValues)} + 1)::UTINYINT AS religion
     FROM draw
     ${joinChoice('choice_age_sex', 'a', 'younger * 100 + ethnic', 'u_age', ageSexValues)}
     ${joinChoice('choice_religion', 'r', 'ward * 100 + ethnic', 'u_religion', religionValues)}
     ${joinChoice('choice_lsoa', 'l', 'ward * 10 + broad', 'u_lsoa', lsoas)}`,
  );
}

async function createIdentities(connection: Connection, places: readonly number[][], residents: number): Promise<void> {
  const counts = apportion(places.flat(), residents);
  const groups = places[0]?.length ?? 0;
  let first = 1;
  const rows = counts.map((count, index) => {
    const row = `(${[Math.floor(index / groups), (index % groups) + 1, first, count].map(String).join(',')})`;
    first += count;
    return row;
  });
  await connection.run('CREATE TABLE place (ward INTEGER, ethnic INTEGER, first_id BIGINT, residents BIGINT)');
  await connection.run(`INSERT INTO place VALUES ${rows.join(',')}`);
  await connection.run(
    'CREATE TABLE identity AS SELECT ward, ethnic, first_id + unnest(range(residents)) AS id FROM place',
  );
}

/** Value 2 × age + (0 female, 1 male), by whether the ward is a younger one and by ethnic group. */
function ageAndSex(places: readonly number[][], margins: Margins): Choice[] {
  const [females = 0, males = 0] = margins.totals('sex');
  const byAge = margins.ages.map((count, age) => [count * femaleShare(age), count * (1 - femaleShare(age))]);
  const target = rake(byAge, margins.ages, [females, males]).flat();
  const rows = [0, 1].flatMap((younger) =>
    margins.patterns.map(({ shape }, index) => ({
      key: younger * 100 + index + 1,
      residents: sum(places.map((row, ward) => (margins.younger[ward] === younger ? (row[index] ?? 0) : 0))),
      seed: target.map((count, value) => count * (shape[lifeStage(value >> 1)] ?? 1) * youth(younger, value >> 1)),
    })),
  );
  const table = rake(
    rows.map((row) => row.seed),
    rows.map((row) => row.residents),
    target,
  );
  return rows.map(({ key, seed }, index) => ({ key, weights: table[index] ?? seed }));
}

/** The published share of females differs little before old age: 48.8% of children, 50.6%, then 54% and more. */
function femaleShare(age: number): number {
  if (age < 16) return 0.488;
  return age < 75 ? 0.506 : 0.56;
}

function lifeStage(age: number): number {
  if (age < 16) return 0;
  if (age < 35) return 1;
  return age < 65 ? 2 : 3;
}

function youth(younger: number, age: number): number {
  if (younger === 0) return 1;
  return age >= 18 && age < 35 ? 1.4 : 1;
}

function religions(places: readonly number[][], margins: Margins): Choice[] {
  return places.flatMap((groups, ward) => {
    const seed = margins.religionPrior.map((row) => row.map((weight) => weight + 0.5));
    const table = rake(seed, groups, margins.wardReligion[ward] ?? []);
    return table.map((weights, index) => ({
      key: ward * 100 + index + 1,
      weights: sum(weights) > 0 ? weights : (seed[index] ?? []),
    }));
  });
}

function smallAreas(margins: Margins): Choice[] {
  return margins.wardEthnic.flatMap((_, ward) =>
    Array.from({ length: broadGroups }, (__, broad) => ({
      key: ward * 10 + broad + 1,
      weights: margins.lsoas.map((lsoa) => (lsoa.ward === ward ? (lsoa.broad[broad] ?? 0) + 1 : 0)),
    })),
  );
}
