import type { Connection } from '../../src-main/database/connection.ts';

/**
 * Draws that depend on nothing but who is drawn for, what is drawn and the seed, so that any number of threads
 * gives the same borough. `uniform` is as good as random; `spread` steps by an irrational number through the residents
 * of one stratum, so that their shares come out closer to the distribution than chance would bring them.
 */
export async function createMacros(connection: Connection, seed: number): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE MACRO uniform(id, salt) AS
       (hash(hash(id::BIGINT, salt::VARCHAR, ${String(seed)}::BIGINT)) >> 11)::DOUBLE / 9007199254740992.0`,
  );
  await connection.run(
    `CREATE OR REPLACE MACRO spread(id, stratum, salt, step) AS
       (uniform(stratum, salt) + id * step) - floor(uniform(stratum, salt) + id * step)`,
  );
  await connection.run(`CREATE OR REPLACE MACRO one_of(u, choices) AS choices[1 + floor(u * len(choices))::INTEGER]`);
  await connection.run(
    `CREATE OR REPLACE MACRO age_band(age) AS
       CASE WHEN age < 16 THEN 1 WHEN age < 25 THEN 2 WHEN age < 35 THEN 3 WHEN age < 45 THEN 4
            WHEN age < 55 THEN 5 WHEN age < 65 THEN 6 WHEN age < 75 THEN 7 ELSE 8 END`,
  );
}
