import { z } from 'zod';
import type { Connection } from '../../../src-main/database/connection.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { copyCsv } from '../copy-csv.ts';
import { rake, sum } from '../rake.ts';

const respondents = 1_800;
const adultBands = [2, 3, 4, 5, 6, 7, 8] as const;
const broadGroups = [1, 2, 3, 4, 5] as const;
const cellRow = z.object({ band: z.number(), broad: z.number(), residents: z.number(), respondents: z.number() });
type Cell = z.infer<typeof cellRow>;

/**
 * Writes a survey of residents aged 16 and over. Older and White residents answered more often; the weights rake
 * respondents by age band and broad ethnic group to the population, and have a mean of 1.
 */
export async function writeResidentsSurvey(connection: Connection, options: BoroughOptions): Promise<void> {
  await connection.run(
    `CREATE TABLE respondent AS
     SELECT r.* FROM resident r JOIN ethnic_pattern e ON e.code = r.ethnic JOIN age_band a ON a.band = r.band
     WHERE r.age >= 16
     ORDER BY -ln(1 - uniform(id, 'response')) / (e.response_permille * a.response_permille), id
     LIMIT ${String(respondents)}`,
  );
  const cells = await connection.query(
    cellRow,
    `SELECT band, broad, count(*) AS residents, count(s.id) AS respondents
     FROM resident LEFT JOIN (SELECT id FROM respondent) s USING (id)
     WHERE age >= 16 GROUP BY ALL ORDER BY ALL`,
  );
  await connection.run('CREATE TABLE survey_weight (band INTEGER, broad INTEGER, weight DOUBLE)');
  await connection.run(`INSERT INTO survey_weight VALUES ${weights(cells).join(',')}`);
  await copyCsv(connection, options, 'survey/residents-survey.csv', answers);
  for (const table of ['respondent', 'survey_weight']) await connection.run(`DROP TABLE ${table}`);
}

function weights(cells: readonly Cell[]): string[] {
  const total = (matches: (cell: Cell) => boolean, of: 'residents' | 'respondents') =>
    sum(cells.filter(matches).map((cell) => cell[of]));
  const scale = total(() => true, 'respondents') / total(() => true, 'residents');
  const sampled = adultBands.map((band) =>
    broadGroups.map((broad) => total((cell) => cell.band === band && cell.broad === broad, 'respondents')),
  );
  const raked = rake(
    sampled,
    adultBands.map((band) => total((cell) => cell.band === band, 'residents') * scale),
    broadGroups.map((broad) => total((cell) => cell.broad === broad, 'residents')),
  );
  return sampled.flatMap((row, at) =>
    row.flatMap((count, column) =>
      count === 0
        ? []
        : [`(${[adultBands[at], broadGroups[column], (raked[at]?.[column] ?? 0) / count].map(String).join(',')})`],
    ),
  );
}

/** An answer on a scale: `lean` moves people towards its first answer, the last two are "Don't know" and a refusal. */
function answer(salt: string, scale: readonly string[], lean: string): string {
  const list = `[${scale.map((label) => `'${label}'`).join(', ')}]`;
  return `CASE WHEN uniform(id, '${salt} unknown') < 0.025 THEN 'Don''t know'
               WHEN uniform(id, '${salt} unknown') < 0.04 THEN 'Prefer not to say'
               ELSE one_of(least(greatest(uniform(id, '${salt}') * (1.1 - ${lean}), 0), 0.999), ${list}) END`;
}

const belonging = answer(
  'belonging',
  ['Very strongly', 'Fairly strongly', 'Fairly strongly', 'Not very strongly', 'Not at all strongly'],
  '(0.1 + age * 0.004 - CASE WHEN disabled THEN 0.06 ELSE 0 END)',
);

const safety = answer(
  'safe',
  ['Very safe', 'Fairly safe', 'Fairly safe', 'Neither safe nor unsafe', 'A bit unsafe', 'Very unsafe'],
  `(0.17 + decile * 0.035 - CASE WHEN sex = 1 THEN 0.14 ELSE 0 END - CASE WHEN disabled THEN 0.10 ELSE 0 END
    - CASE WHEN orientation BETWEEN 2 AND 4 THEN 0.10 ELSE 0 END)`,
);

const satisfaction = answer(
  'satisfaction',
  ['Very satisfied', 'Fairly satisfied', 'Fairly satisfied', 'Neither', 'Fairly dissatisfied', 'Very dissatisfied'],
  '(0.16 + decile * 0.025 - CASE WHEN s.broad = 2 THEN 0.08 ELSE 0 END - CASE WHEN disabled THEN 0.05 ELSE 0 END)',
);

const answers = `
  WITH s AS (SELECT *, row_number() OVER (ORDER BY uniform(id, 'survey order'), id) AS number FROM respondent)
  SELECT number + 100000 AS respondent_id, w.ward_code,
         CASE WHEN uniform(id, 'age unknown') < 0.012 THEN NULL ELSE age END AS age,
         CASE WHEN uniform(id, 'sex unknown') < 0.01 THEN 'Prefer not to say'
              WHEN sex = 1 THEN 'Female' ELSE 'Male' END AS sex,
         CASE WHEN uniform(id, 'ethnic unknown') < 0.03 THEN 'Prefer not to say'
              WHEN uniform(id, 'ethnic unknown') < 0.035 THEN 'Don''t know' ELSE e.census_label END AS ethnic_group,
         CASE WHEN religion = 9 THEN 'Prefer not to say' ELSE g.label END AS religion,
         CASE WHEN uniform(id, 'disability unknown') < 0.02 THEN 'Prefer not to say'
              WHEN uniform(id, 'disability unknown') < 0.025 THEN 'Don''t know'
              WHEN disabled THEN 'Yes' ELSE 'No' END AS disability,
         ['Straight or Heterosexual', 'Gay or Lesbian', 'Bisexual', 'Other', 'Prefer not to say'][orientation]
           AS sexual_orientation,
         ${belonging} AS belonging, ${safety} AS feels_safe, ${satisfaction} AS satisfaction,
         format('{:.4f}', x.weight) AS weight
  FROM s
  JOIN ward w ON w.position = s.ward
  JOIN ethnic_group e ON e.code = s.ethnic
  JOIN religion g ON g.code = s.religion
  JOIN survey_weight x ON x.band = s.band AND x.broad = s.broad
  ORDER BY number`;
