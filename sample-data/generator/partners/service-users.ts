import { writeXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import type { Connection } from '../../../src-main/database/connection.ts';
import { scaled } from '../borough-options.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { writeBoroughFile } from '../write-file.ts';

const clients = 3_400;
const headings = ['Client ID', 'Postcode', 'Age band', 'Ethnicity', 'Gender', 'Religion', 'Disability', 'Service'];
const fixedDate = new Date('2025-04-14T09:00:00Z');
const text = z.string().nullable();

const weight = `e.register_permille::BIGINT * (160 - 12 * r.decile) * CASE WHEN r.disabled THEN 18 ELSE 10 END
                * CASE r.band WHEN 1 THEN 5 WHEN 7 THEN 14 WHEN 8 THEN 16 ELSE 10 END`;

/** Writes the charities' client list as a workbook: a cover, notes, and a data sheet with charities' own wordings. */
export async function writeServiceUsers(connection: Connection, options: BoroughOptions): Promise<void> {
  const from = 'FROM resident r JOIN ethnic_pattern e ON e.code = r.ethnic';
  const [total] = await connection.query(
    z.object({ weight: z.number() }),
    `SELECT sum(${weight})::BIGINT AS weight ${from}`,
  );
  const perWeight = scaled(clients, options) / (total?.weight ?? 1);
  await connection.run(
    `CREATE TABLE client AS
     SELECT r.* ${from} WHERE uniform(id, 'client') < (${weight}) * ${String(perWeight)}`,
  );
  const rows = await connection.query(z.object({ fields: z.array(text) }), clientRows);
  await connection.run('DROP TABLE client');
  const workbook = await writeXlsx({
    properties: {
      title: 'ECVS service users 2024/25 (synthetic)',
      creator: 'Synthetic sample data',
      created: fixedDate,
      modified: fixedDate,
    },
    sheets: [
      { name: 'Cover', rows: cover },
      { name: 'Notes', rows: notes },
      { name: 'Clients', rows: [headings, ...rows.map(({ fields }) => fields)], freezePane: { rows: 1 } },
    ],
  });
  await writeBoroughFile(options, 'ecvs/service-users.xlsx', workbook);
}

const cover = [
  ['Ealing community and voluntary services'],
  ['Service users, April 2024 to March 2025'],
  [],
  ['Every row of this workbook is synthetic: it describes nobody.'],
  ['Sheets: Notes (how it was collected), Clients (one row a client)'],
];

const notes = [
  ['Note', 'Text'],
  ['1', 'Members fill in their own forms, so wordings differ between charities.'],
  ['2', 'Place is known only by postcode, as the client gave it.'],
  ['3', '"Rather not say" was offered on the form; "Don\'t know" was written in by staff.'],
];

const postcode = `CASE
  WHEN uniform(id, 'postcode unknown') < 0.03 THEN NULL
  WHEN uniform(id, 'postcode unknown') < 0.045
    THEN one_of(uniform(id, 'postcode impossible'), ['W99 9ZZ', 'UB1', 'n/a', 'NFA', 'XX1 1XX', 'W5 5N', 'UB6 I0A'])
  WHEN uniform(id, 'postcode unknown') < 0.06
    THEN one_of(uniform(id, 'postcode outside'), ['TW8 9AB', 'HA0 2XY', 'NW10 6DD', 'UB8 1AE', 'W4 2QQ'])
  WHEN uniform(id, 'postcode style') < 0.62 THEN pcds
  WHEN uniform(id, 'postcode style') < 0.74 THEN lower(replace(pcds, ' ', ''))
  WHEN uniform(id, 'postcode style') < 0.82 THEN pcds || ' '
  WHEN uniform(id, 'postcode style') < 0.88 THEN replace(pcds, ' ', '  ')
  WHEN uniform(id, 'postcode style') < 0.96 THEN replace(pcds, ' ', '')
  ELSE lower(pcds) END`;

const clientRows = `
  WITH label_range AS (
    SELECT ethnic, label, sum(weight) OVER (PARTITION BY ethnic ORDER BY position) - weight AS low,
           sum(weight) OVER (PARTITION BY ethnic ORDER BY position) AS high,
           sum(weight) OVER (PARTITION BY ethnic) AS whole
    FROM charity_label
  ), place AS (
    SELECT lsoa_code, list(pcds ORDER BY pcds) AS choices FROM postcode GROUP BY ALL
  ), c AS (
    SELECT c.*, one_of(uniform(id, 'postcode'), choices) AS pcds,
           row_number() OVER (ORDER BY uniform(id, 'order'), id) AS number
    FROM client c JOIN lsoa l ON l.position = c.lsoa JOIN place USING (lsoa_code)
  )
  SELECT [
    'EC-' || lpad(number::VARCHAR, 5, '0'),
    ${postcode},
    CASE WHEN uniform(id, 'age unknown') < 0.03 THEN 'Not given'
         ELSE ['Under 16', '16-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'][band] END,
    CASE WHEN uniform(id, 'ethnic unknown') < 0.04 THEN 'Rather not say'
         WHEN uniform(id, 'ethnic unknown') < 0.06 THEN 'Don''t know'
         WHEN uniform(id, 'ethnic unknown') < 0.085 THEN NULL
         ELSE b.label END,
    CASE WHEN uniform(id, 'gender unknown') < 0.02 THEN 'Rather not say'
         WHEN uniform(id, 'gender unknown') < 0.03 THEN NULL
         WHEN gender_identity = 5 THEN 'Non-binary'
         ELSE one_of(uniform(id, 'gender style'),
                     CASE sex WHEN 1 THEN ['Female', 'Female', 'Woman', 'F'] ELSE ['Male', 'Male', 'Man', 'M'] END) END,
    CASE WHEN religion = 9 OR uniform(id, 'religion unknown') < 0.05 THEN 'Rather not say'
         WHEN uniform(id, 'religion unknown') < 0.12 THEN NULL
         ELSE ['None', 'Christian', 'Buddhist', 'Hindu', 'Jewish', 'Muslim', 'Sikh', 'Other'][religion] END,
    CASE WHEN uniform(id, 'disability unknown') < 0.03 THEN 'Rather not say'
         WHEN uniform(id, 'disability unknown') < 0.09 THEN NULL
         WHEN disabled THEN one_of(uniform(id, 'disability style'), ['Yes', 'Yes', 'Y', 'Yes - long term condition'])
         ELSE one_of(uniform(id, 'disability style'), ['No', 'No', 'N']) END,
    CASE WHEN age < 16 THEN 'Youth activities'
         WHEN age >= 65 THEN one_of(uniform(id, 'service'), ['Befriending', 'Advice', 'Carers support', 'Lunch club'])
         ELSE one_of(uniform(id, 'service'), ['Advice', 'Food support', 'Employment support', 'ESOL classes',
                                              'Counselling', 'Advice', 'Carers support']) END
  ] AS fields
  FROM c JOIN label_range b ON b.ethnic = c.ethnic AND uniform(id, 'label') * b.whole >= b.low
                             AND uniform(id, 'label') * b.whole < b.high
  ORDER BY number`;
