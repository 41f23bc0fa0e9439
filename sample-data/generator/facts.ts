import { fileURLToPath } from 'node:url';
import type { Connection } from '../../src-main/database/connection.ts';
import { quoteLiteral } from '../../src-main/database/quote.ts';

const tables = {
  ward: 'facts/wards.csv',
  lsoa: 'facts/lsoas.csv',
  fact_age: 'facts/ages.csv',
  ethnic_group: 'facts/ethnic-groups.csv',
  broad_group: 'facts/broad-groups.csv',
  religion: 'facts/religions.csv',
  borough_total: 'facts/borough-totals.csv',
  gender_identity: 'facts/gender-identities.csv',
  ward_ethnic_group: 'facts/ward-ethnic-groups.csv',
  ward_religion: 'facts/ward-religions.csv',
  age_band: 'assumptions/age-bands.csv',
  ethnic_pattern: 'assumptions/ethnic-groups.csv',
  religion_prior: 'assumptions/religion-by-ethnic-group.csv',
  younger_ward: 'assumptions/younger-wards.csv',
  council_label: 'assumptions/council-labels.csv',
  charity_label: 'assumptions/charity-labels.csv',
  language: 'assumptions/languages.csv',
  ward_name_variant: 'assumptions/ward-name-variants.csv',
} as const;

/** Loads the published facts and the stated assumptions, each file a table with `position` (from 0) as its order. */
export async function loadFacts(connection: Connection): Promise<void> {
  for (const [table, file] of Object.entries(tables)) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    await connection.run(
      `CREATE TABLE ${table} AS
       SELECT (row_number() OVER () - 1)::INTEGER AS position, *
       FROM read_csv(${quoteLiteral(path)}, header = true, delim = ',', quote = '"', parallel = false)`,
    );
  }
}
