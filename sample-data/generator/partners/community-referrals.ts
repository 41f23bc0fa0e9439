import { z } from 'zod';
import type { Connection } from '../../../src-main/database/connection.ts';
import { quoteLiteral } from '../../../src-main/database/quote.ts';
import { scaled } from '../borough-options.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { outputPath } from '../write-file.ts';

const referrals = 46_000;

/** The relative chance of a first, second and third referral: by age, deprivation and disability. */
const weight = `CASE r.band WHEN 1 THEN 90 WHEN 2 THEN 55 WHEN 3 THEN 70 WHEN 4 THEN 75 WHEN 5 THEN 95
                            WHEN 6 THEN 130 WHEN 7 THEN 210 ELSE 380 END
                * (150 - 8 * r.decile) * CASE WHEN r.disabled THEN 22 ELSE 10 END
                * CASE k.nth WHEN 1 THEN 10 WHEN 2 THEN 3 ELSE 1 END`;

/** Writes the NHS trust's community referrals: record level, all ages, codes in place of words, no person number. */
export async function writeCommunityReferrals(connection: Connection, options: BoroughOptions): Promise<void> {
  const from = 'FROM resident r CROSS JOIN (VALUES (1), (2), (3)) k(nth)';
  const [total] = await connection.query(
    z.object({ weight: z.number() }),
    `SELECT sum(${weight})::BIGINT AS weight ${from}`,
  );
  const perWeight = scaled(referrals, options) / (total?.weight ?? 1);
  await connection.run(
    `CREATE TABLE referral AS
     SELECT r.*, 4 * r.id + k.nth AS event ${from}
     WHERE uniform(4 * r.id + k.nth, 'referral') < (${weight}) * ${String(perWeight)}`,
  );
  const path = await outputPath(options, 'nhs/community-referrals.parquet');
  const [threads] = await connection.query(
    z.object({ threads: z.number() }),
    `SELECT current_setting('threads') AS threads`,
  );
  await connection.run('SET threads = 1');
  await connection.run(`COPY (${rows}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`);
  await connection.run(`SET threads = ${String(threads?.threads ?? 1)}`);
  await connection.run('DROP TABLE referral');
}

/** A few records name areas that have gone (LSOA 2011 codes) or that lie in the boroughs around. */
const area = `CASE
  WHEN uniform(event, 'area unknown') < 0.007 THEN NULL
  WHEN uniform(event, 'area unknown') < 0.015
    THEN one_of(uniform(event, 'area outside'), ['E01000627', 'E01000563', 'E01002177', 'E01002552', 'E01002661'])
  WHEN uniform(event, 'area old') < 0.12 THEN l.lsoa_2011_code
  ELSE l.lsoa_code END`;

const ethnicCategory = `CASE
  WHEN uniform(event, 'ethnic unknown') < 0.051 THEN 'Z'
  WHEN uniform(event, 'ethnic unknown') < 0.093 THEN '99'
  ELSE e.nhs_code END`;

const service = `one_of(uniform(event, 'service'), CASE
  WHEN age < 16 THEN ['Speech and language therapy', 'Health visiting', 'Community paediatrics', 'Community dentistry']
  WHEN age < 45 THEN ['Musculoskeletal physiotherapy', 'Community mental health', 'Dietetics',
                      'Musculoskeletal physiotherapy', 'Sexual health']
  WHEN age < 65 THEN ['Musculoskeletal physiotherapy', 'Community mental health', 'Diabetes education', 'Podiatry']
  ELSE ['District nursing', 'Podiatry', 'Falls and frailty', 'District nursing', 'Diabetes education'] END)`;

const missed = `(0.16 - 0.011 * decile + CASE WHEN age BETWEEN 16 AND 34 THEN 0.05 ELSE 0 END
                 + CASE WHEN e.nhs_code IN ('C', 'S', 'N', 'K') THEN 0.03 ELSE 0 END)`;

const rows = `
  WITH dated AS (
    SELECT *, (DATE '2024-04-01' + floor(uniform(event, 'referred') * 365)::INTEGER)::DATE AS referral_date,
           uniform(event, 'outcome') AS u_outcome
    FROM referral
  ), numbered AS (
    SELECT *, row_number() OVER (ORDER BY referral_date, uniform(event, 'order'), event) AS place FROM dated
  )
  SELECT 'CR' || lpad(place::VARCHAR, 7, '0') AS referral_id, referral_date, ${area} AS lsoa21cd,
         ${ethnicCategory} AS ethnic_category,
         CASE WHEN uniform(event, 'sex unknown') < 0.004 THEN '9' WHEN sex = 1 THEN '2' ELSE '1' END AS sex,
         age::INTEGER AS age_at_referral, ${service} AS service,
         CASE WHEN u_outcome < ${missed} THEN 'Did not attend'
              WHEN u_outcome < 0.26 THEN 'Waiting'
              WHEN u_outcome < 0.33 THEN 'Redirected'
              WHEN u_outcome < 0.36 THEN 'Declined by patient'
              ELSE 'Seen' END AS outcome
  FROM numbered n
  JOIN lsoa l ON l.position = n.lsoa
  JOIN ethnic_group e ON e.code = n.ethnic
  ORDER BY place`;
