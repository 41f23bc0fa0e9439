import type { Connection } from '../../../src-main/database/connection.ts';
import { quoteLiteral } from '../../../src-main/database/quote.ts';
import { copyCsv } from '../copy-csv.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { writeBoroughFile } from '../write-file.ts';
import { borough, readAreas } from './areas.ts';
import type { Areas } from './areas.ts';
import { lsoasGeoJson, wardsGeoJson } from './boundaries.ts';
import { makePostcodes } from './postcodes.ts';
import type { Postcode } from './postcodes.ts';

const serviceKinds = ['library', 'GP practice', "children's centre", 'community hub', 'leisure centre', 'foodbank'];

/** Writes `geography/`, and leaves the postcodes in the table `postcode` for the extracts that need them. */
export async function writeGeography(connection: Connection, options: BoroughOptions): Promise<void> {
  const areas = await readAreas(connection);
  const postcodes = makePostcodes(areas, options.seed);
  await writeBoroughFile(options, 'geography/wards.geojson', wardsGeoJson(areas));
  await writeBoroughFile(options, 'geography/lsoas.geojson', lsoasGeoJson(areas));
  await storePostcodes(connection, postcodes);
  await copyCsv(
    connection,
    options,
    'geography/postcodes.csv',
    `SELECT pcds, lsoa_code AS lsoa21cd, ward_code AS wd22cd, lat, long FROM postcode ORDER BY pcds`,
  );
  await copyCsv(
    connection,
    options,
    'geography/lsoa-to-ward.csv',
    `SELECT lsoa_code AS "LSOA21CD", lsoa_name AS "LSOA21NM", ward_code AS "WD22CD", ward_name AS "WD22NM",
            ${quoteLiteral(borough.code)} AS "LAD22CD", ${quoteLiteral(borough.name)} AS "LAD22NM"
     FROM lsoa JOIN ward USING (ward_code) ORDER BY lsoa_code`,
  );
  await copyCsv(
    connection,
    options,
    'geography/ward-names.csv',
    `SELECT ward_code AS "WD22CD", ward_name AS "WD22NM", variant FROM (
       SELECT ward_code, ward_name AS variant, 1 AS kind FROM ward
       UNION ALL SELECT ward_code, ward_name || ' Ward', 2 FROM ward
       UNION ALL SELECT ward_code, ward_name || ' (Ealing)', 3 FROM ward
       UNION ALL SELECT ward_code, variant, 4 FROM ward_name_variant
     ) JOIN ward USING (ward_code) ORDER BY ward_code, kind, variant`,
  );
  await storeServicePoints(connection, areas, postcodes);
  await copyCsv(
    connection,
    options,
    'geography/service-points.csv',
    'SELECT name, kind, postcode, lat, long FROM service_point ORDER BY name',
  );
}

async function storePostcodes(connection: Connection, postcodes: readonly Postcode[]): Promise<void> {
  const rows = postcodes.map(
    ({ pcds, lsoa, lat, long }) =>
      `(${quoteLiteral(pcds)},${quoteLiteral(lsoa.lsoa_code)},${quoteLiteral(lsoa.ward_code)},${String(lat)},${String(long)})`,
  );
  await connection.run(
    'CREATE TABLE postcode (pcds VARCHAR, lsoa_code VARCHAR, ward_code VARCHAR, lat DOUBLE, long DOUBLE)',
  );
  await connection.run(`INSERT INTO postcode VALUES ${rows.join(',')}`);
}

/** Two services in each ward, each at one of the ward's postcodes. */
async function storeServicePoints(connection: Connection, areas: Areas, postcodes: readonly Postcode[]): Promise<void> {
  const rows = areas.wards.flatMap((ward, index) => {
    const local = postcodes.filter(({ lsoa }) => lsoa.ward_code === ward.ward_code);
    return [0, 1].flatMap((which) => {
      const kind = serviceKinds[(index + 2 * which) % serviceKinds.length] ?? '';
      const place = local[(7 + 13 * which) % local.length];
      if (place === undefined) return [];
      const label = kind.charAt(0).toUpperCase() + kind.slice(1);
      const texts = [`${ward.ward_name} ${kind}`, label, place.pcds].map(quoteLiteral).join(',');
      return [`(${texts},${String(place.lat)},${String(place.long)})`];
    });
  });
  await connection.run(
    'CREATE TABLE service_point (name VARCHAR, kind VARCHAR, postcode VARCHAR, lat DOUBLE, long DOUBLE)',
  );
  await connection.run(`INSERT INTO service_point VALUES ${rows.join(',')}`);
}
