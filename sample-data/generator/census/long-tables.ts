import type { Connection } from '../../../src-main/database/connection.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { copyCsv } from '../copy-csv.ts';
import { censusWardName } from './wide-tables.ts';

/** Writes the tables of the long kind, one row a combination, with "Does not apply" (-8) rows of 0. */
export async function writeLongTables(connection: Connection, options: BoroughOptions): Promise<void> {
  await copyCsv(connection, options, 'census/disability-by-lsoa.csv', disabilityByLsoa);
  await copyCsv(connection, options, 'census/ethnic-group-by-sex-by-age-by-ward.csv', ethnicGroupBySexByAge);
}

const disabilityByLsoa = `
  WITH category (code, label) AS (
    VALUES (-8, 'Does not apply'), (1, 'Disabled under the Equality Act'), (2, 'Not disabled under the Equality Act')
  ), counted AS (
    SELECT lsoa, CASE WHEN disabled THEN 1 ELSE 2 END AS code, count(*) AS residents FROM resident GROUP BY ALL
  )
  SELECT l.lsoa_code AS "Lower layer Super Output Areas Code", l.lsoa_name AS "Lower layer Super Output Areas",
         c.code AS "Disability (3 categories) Code", c.label AS "Disability (3 categories)",
         coalesce(n.residents, 0) AS "Observation"
  FROM lsoa l CROSS JOIN category c
  LEFT JOIN counted n ON n.lsoa = l.position AND n.code = c.code
  ORDER BY l.lsoa_code, c.code`;

const ethnicGroupBySexByAge = `
  WITH groups (code, label) AS (
    SELECT -8, 'Does not apply' UNION ALL SELECT code, census_label FROM ethnic_group
  ), sexes (code, label) AS (VALUES (1, 'Female'), (2, 'Male')
  ), counted AS (
    SELECT ward, ethnic, sex, band, count(*) AS residents FROM resident GROUP BY ALL
  )
  SELECT w.ward_code AS "Electoral wards and divisions Code", ${censusWardName} AS "Electoral wards and divisions",
         g.code AS "Ethnic group (20 categories) Code", g.label AS "Ethnic group (20 categories)",
         s.code AS "Sex (2 categories) Code", s.label AS "Sex (2 categories)",
         a.band AS "Age (8 categories) Code", a.label AS "Age (8 categories)",
         coalesce(n.residents, 0) AS "Observation"
  FROM ward w CROSS JOIN groups g CROSS JOIN sexes s CROSS JOIN age_band a
  LEFT JOIN counted n ON n.ward = w.position AND n.ethnic = g.code AND n.sex = s.code AND n.band = a.band
  ORDER BY w.ward_code, g.code, s.code, a.band`;
