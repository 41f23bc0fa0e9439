import { z } from 'zod';
import type { Connection } from '../../../src-main/database/connection.ts';
import { scaled } from '../borough-options.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { writeWindowsCsv } from '../write-windows-csv.ts';

const applicants = 12_400;

/**
 * The relative chance, in whole numbers, that an adult is a main applicant: by ethnic group, age, deprivation, sex
 * and disability. This is where the register's inequalities come from.
 */
const weight = `e.register_permille::BIGINT * a.register_permille * (190 - 15 * r.decile)
                * CASE r.sex WHEN 1 THEN 13 ELSE 10 END * CASE WHEN r.disabled THEN 15 ELSE 10 END`;

/** Writes the council's housing register: one row a main applicant aged 16 or over, with the habits of its system. */
export async function writeHousingRegister(connection: Connection, options: BoroughOptions): Promise<void> {
  const from = `FROM resident r JOIN ethnic_pattern e ON e.code = r.ethnic JOIN age_band a ON a.band = r.band`;
  const [total] = await connection.query(
    z.object({ weight: z.number() }),
    `SELECT sum((${weight}) // 1000)::BIGINT AS weight ${from}`,
  );
  const perWeight = scaled(applicants, options) / (total?.weight ?? 1);
  await connection.run(
    `CREATE TABLE applicant AS
     SELECT r.*, DATE '2025-03-31' - to_years(r.age) - to_days(floor(uniform(id, 'birthday') * 365)::INTEGER) AS born
     ${from} WHERE uniform(id, 'register') < ((${weight}) // 1000) * ${String(perWeight)}`,
  );
  await connection.run('ALTER TABLE applicant ADD COLUMN applied DATE');
  await connection.run(
    `UPDATE applicant SET applied = opened + floor(sqrt(uniform(applicant.id, 'applied')) * (DATE '2025-03-31' - opened))::INTEGER
     FROM (SELECT id, greatest(DATE '2009-01-05', (born + INTERVAL 16 YEAR)::DATE) AS opened FROM applicant) o
     WHERE o.id = applicant.id`,
  );
  await connection.run(
    `CREATE TABLE ward_spelling AS
     SELECT w.position AS ward, list(v.variant ORDER BY v.position) AS variants
     FROM ward w LEFT JOIN ward_name_variant v USING (ward_code) GROUP BY ALL`,
  );
  await writeWindowsCsv(connection, options, 'council/housing-register.csv', register);
  for (const table of ['applicant', 'ward_spelling']) await connection.run(`DROP TABLE ${table}`);
}

/** The register gained three ethnic groups in 2014; before, they were written as the nearest older one. */
const ethnicLabel = `CASE WHEN a.applied >= DATE '2014-01-01' THEN c.label_2014 ELSE c.label_2001 END`;

const ethnicOrigin = `CASE
  WHEN uniform(id, 'ethnic unknown') < 0.024 THEN 'Prefer not to say'
  WHEN uniform(id, 'ethnic unknown') < 0.040 THEN 'Not stated'
  WHEN uniform(id, 'ethnic unknown') < 0.050 THEN 'Not known'
  WHEN uniform(id, 'ethnic unknown') < 0.062 THEN NULL
  WHEN uniform(id, 'ethnic style') < 0.80 THEN ${ethnicLabel}
  WHEN uniform(id, 'ethnic style') < 0.85 THEN upper(${ethnicLabel})
  WHEN uniform(id, 'ethnic style') < 0.89 THEN lower(${ethnicLabel})
  WHEN uniform(id, 'ethnic style') < 0.93 THEN replace(${ethnicLabel}, ' - ', ' – ')
  WHEN uniform(id, 'ethnic style') < 0.96 THEN replace(${ethnicLabel}, ' & ', ' and ')
  WHEN uniform(id, 'ethnic style') < 0.98 THEN replace(${ethnicLabel}, ' - ', '-')
  WHEN uniform(id, 'ethnic style') < 0.99 THEN replace(${ethnicLabel}, ' - ', ': ')
  ELSE ${ethnicLabel} || ' ' END`;

const wardName = `CASE
  WHEN uniform(id, 'ward unknown') < 0.006 THEN NULL
  WHEN uniform(id, 'ward unknown') < 0.011 THEN 'Unknown'
  WHEN uniform(id, 'ward unknown') < 0.016 THEN 'Out of borough'
  WHEN uniform(id, 'ward unknown') < 0.0168 THEN 'Hobbayne'
  WHEN uniform(id, 'ward style') < 0.74 THEN w.ward_name
  WHEN uniform(id, 'ward style') < 0.80 THEN upper(w.ward_name)
  WHEN uniform(id, 'ward style') < 0.85 THEN w.ward_name || ' '
  WHEN uniform(id, 'ward style') < 0.91 THEN w.ward_name || ' Ward'
  WHEN uniform(id, 'ward style') < 0.92 THEN lower(w.ward_name)
  ELSE one_of(uniform(id, 'ward variant'), s.variants) END`;

const income = `CASE
  WHEN uniform(id, 'income style') < 0.06 THEN NULL
  WHEN uniform(id, 'income style') < 0.09 THEN 'Nil'
  WHEN uniform(id, 'income style') < 0.14 THEN format('{:.2f}', pounds)
  ELSE '£' || format('{:,.2f}', pounds) END`;

const register = `
  WITH language_range AS (
    SELECT ethnic, language, sum(weight) OVER (PARTITION BY ethnic ORDER BY position) - weight AS low, 
           sum(weight) OVER (PARTITION BY ethnic ORDER BY position) AS high,
           sum(weight) OVER (PARTITION BY ethnic) AS whole
    FROM language
  ), a AS (
    SELECT *, round(120 + 640 * uniform(id, 'income') * (0.4 + uniform(id, 'income spread')), 2) AS pounds,
           row_number() OVER (ORDER BY applied, uniform(id, 'order'), id) AS place
    FROM applicant
  )
  SELECT 'EHR' || lpad((100000 + 7 * place)::VARCHAR, 7, '0') AS "Applicant ref",
         strftime(applied, '%d/%m/%Y') AS "Date applied",
         ${wardName} AS "Ward",
         ${ethnicOrigin} AS "Ethnic origin",
         CASE WHEN uniform(id, 'sex style') < 0.008 THEN 'Prefer not to say'
              WHEN uniform(id, 'sex style') < 0.015 THEN NULL
              WHEN uniform(id, 'sex style') < 0.80 THEN CASE sex WHEN 1 THEN 'Female' ELSE 'Male' END
              ELSE CASE sex WHEN 1 THEN 'F' ELSE 'M' END END AS "Sex",
         CASE WHEN uniform(id, 'birth unknown') < 0.004 THEN NULL
              WHEN uniform(id, 'birth unknown') < 0.006 THEN '01/01/1900'
              ELSE strftime(born, '%d/%m/%Y') END AS "Date of birth",
         CASE WHEN uniform(id, 'disability style') < 0.03 THEN 'Prefer not to say'
              WHEN uniform(id, 'disability style') < 0.07 THEN NULL
              WHEN uniform(id, 'disability style') < 0.85 THEN CASE WHEN disabled THEN 'Yes' ELSE 'No' END
              ELSE CASE WHEN disabled THEN 'Y' ELSE 'N' END END AS "Disability",
         CASE WHEN uniform(id, 'band') < CASE WHEN disabled THEN 0.09 ELSE 0.03 END THEN 'A'
              WHEN uniform(id, 'band') < CASE WHEN disabled THEN 0.38 ELSE 0.18 END THEN 'B'
              WHEN uniform(id, 'band') < 0.62 THEN 'C' ELSE 'D' END AS "Band",
         CASE WHEN uniform(id, 'language unknown') < 0.02 THEN NULL ELSE g.language END AS "Preferred language",
         ${income} AS "Weekly income"
  FROM a
  JOIN ward w ON w.position = a.ward
  JOIN ward_spelling s ON s.ward = a.ward
  JOIN council_label c ON c.ethnic = a.ethnic
  JOIN language_range g ON g.ethnic = a.ethnic AND uniform(id, 'language') * g.whole >= g.low
                       AND uniform(id, 'language') * g.whole < g.high
  ORDER BY place`;
