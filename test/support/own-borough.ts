import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../src-main/engine/engine.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';

/** Four square wards beside each other; their codes are of no real area. */
const wards = ['Alder', 'Birch', 'Cedar', 'Damson'].map((name, at) => ({ name, code: `E0509900${at + 1}`, at }));
const groups = ['White British', 'Indian', 'Pakistani', 'African', 'Arab'];
const sexes = ['Female', 'Male'];
const ages = [
  'Aged 15 years and under',
  'Aged 16 to 24 years',
  'Aged 25 to 34 years',
  'Aged 35 to 49 years',
  'Aged 50 to 64 years',
  'Aged 65 years and over',
];
const beliefs = ['Christian', 'Muslim', 'Hindu', 'No religion'];

function postcode(ward: number, unit: number): string {
  return `UB${ward + 1} ${unit % 9}${'ABDEFGHJ'[unit % 8] ?? 'A'}${'LNPQRSTU'[Math.floor(unit / 8) % 8] ?? 'L'}`;
}

/** What a borough's partners send, written to a folder: outlines, a postcode lookup, residents by strand, and clients. */
export function writeOwnBorough(
  folder: string,
): Readonly<Record<'wards' | 'postcodes' | 'residents' | 'beliefs' | 'clients', string>> {
  const file = (name: string, text: string): string => {
    const to = path.join(folder, name);
    writeFileSync(to, text);
    return to;
  };
  const csv = (name: string, rows: readonly (readonly (string | number)[])[]): string =>
    file(name, `${rows.map((row) => row.join(',')).join('\n')}\n`);
  const square = (at: number) => {
    const [west, south] = [-0.4 + 0.02 * at, 51.5];
    return [
      [west, south],
      [west + 0.02, south],
      [west + 0.02, south + 0.02],
      [west, south + 0.02],
      [west, south],
    ];
  };
  const cells = wards.flatMap(({ code, name, at }) =>
    groups.flatMap((group, g) =>
      sexes.flatMap((sex, s) =>
        ages.map((age, a) => [code, name, group, sex, age, 60 + 17 * g + 5 * a + 3 * s + 11 * at] as const),
      ),
    ),
  );
  const residentsOf = (ward: string): number =>
    cells.reduce((sum, [code, , , , , people]) => (code === ward ? sum + people : sum), 0);
  return {
    wards: file(
      'wards.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: wards.map(({ code, name, at }) => ({
          type: 'Feature',
          properties: { WD23CD: code, WD23NM: name },
          geometry: { type: 'Polygon', coordinates: [square(at)] },
        })),
      }),
    ),
    postcodes: csv('postcodes.csv', [
      ['pcds', 'wd23cd'],
      ...wards.flatMap(({ code, at }) => Array.from({ length: 40 }, (_, unit) => [postcode(at, unit), code])),
    ]),
    residents: csv('residents.csv', [['Ward code', 'Ward', 'Ethnic group', 'Sex', 'Age', 'Residents'], ...cells]),
    beliefs: csv('beliefs.csv', [
      ['Ward code', 'Ward', 'Religion', 'Residents'],
      ...wards.flatMap(({ code, name }) => {
        const quarter = Math.floor(residentsOf(code) / 4);
        return beliefs.map((belief, at) => [code, name, belief, at === 0 ? residentsOf(code) - 3 * quarter : quarter]);
      }),
    ]),
    clients: csv('clients.csv', [
      ['Client ID', 'Visit date', 'Postcode', 'Sex', 'Age', 'Ethnicity', 'Religion'],
      ...Array.from({ length: 900 }, (_, row) => {
        const person = row % 720;
        return [
          `C-${person}`,
          `2024-0${1 + (row % 9)}-1${row % 9}`,
          person % 30 === 0 ? 'W13 9QQ' : postcode(person % 4, (person * 7) % 40),
          sexes[person % 2] ?? '',
          18 + ((person * 11) % 60),
          person % 9 === 0 ? 'Not stated' : (groups[(person * person) % 5] ?? ''),
          beliefs[person % 4] ?? '',
        ];
      }),
    ]),
  };
}

/** Loads a file as Strand proposes to read it, with what an officer says of it. */
export async function loadAsProposed(
  { client }: Pick<Engine, 'client'>,
  file: string,
  about: Partial<DatasetSummary['dataset']> = {},
): Promise<DatasetSummary> {
  const preview = await client.imports.preview({ path: file });
  return client.imports.load({
    path: file,
    read: preview.plan.read,
    roles: preview.plan.roles,
    about: { ...preview.about, owner: 'A partner', ...about },
  });
}
