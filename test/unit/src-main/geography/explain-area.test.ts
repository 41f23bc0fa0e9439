import { describe, expect, it } from 'vitest';
import { explainArea } from '../../../../src-main/geography/explain-area.ts';
import { readKnownAreas } from '../../../../src-main/geography/known-areas.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

const lsoa = { kind: 'lsoa', vintage: '2021' } as const;
const old = { kind: 'ward', vintage: '2013' } as const;

async function explain(texts: readonly string[]): Promise<string[]> {
  return withDatabase(async (connection) => {
    await connection.run(
      `CREATE TABLE wards AS SELECT * FROM (VALUES ('E05000170', 'Acton Central')) AS t(code, name)`,
    );
    await connection.run(
      `CREATE TABLE lookup AS SELECT * FROM (VALUES ('E01000001', 'City of London 001A', 'E01009999')) AS t(lsoa, name, before)`,
    );
    const known = await readKnownAreas(connection, [
      {
        dataset: sampleDataset({
          id: 'wards',
          title: 'Old wards',
          kind: 'boundaries',
          roles: { code: { kind: 'area-code', geography: old }, name: { kind: 'area-name', geography: old } },
        }),
        relation: 'wards',
      },
      {
        dataset: sampleDataset({
          id: 'lookup',
          title: 'Changes',
          kind: 'lookup',
          roles: {
            lsoa: { kind: 'area-code', geography: lsoa },
            name: { kind: 'area-name', geography: lsoa },
            before: { kind: 'area-code', geography: { kind: 'lsoa', vintage: '2011' } },
          },
        }),
        relation: 'lookup',
      },
    ]);
    const fate = {
      within: (code: string) => (code === 'E01000001' ? 'City of London' : null),
      became: (code: string) => (code === 'E01009999' ? ['E01034028', 'E01034030'] : []),
    };
    return texts.map((text) => explainArea(text, lsoa, known, fate));
  });
}

describe('explainArea', () => {
  it('tells what a text is that is none of the areas wanted', async () => {
    expect(
      await explain([
        'e05000170',
        'ACTON CENTRAL ward',
        'E01000001',
        'E01009999',
        'E09000009',
        'E01033333',
        'E99999999',
        'W5 5NU',
        'W5',
        '00AJGC',
        'Nowhere',
      ]),
    ).toEqual([
      'a ward of 2013, Acton Central, known from Old wards',
      'a name of a ward of 2013 (E05000170), and of no LSOA of 2021',
      'an LSOA of 2021, City of London 001A in City of London, of which no outline is held here',
      'an LSOA of 2011, which became E01034028 and E01034030',
      'the code of a district, not of an LSOA of 2021',
      'a code of an LSOA that this workspace does not know: of another year, or of another part of the country',
      'a code that stands for no area',
      'a postcode: find the place, and take the LSOA of 2021 that it is in',
      'part of a postcode, and no LSOA of 2021 is made of postcodes',
      'the code of a ward of before 2011',
      'no name or code that this workspace knows',
    ]);
  });
});
