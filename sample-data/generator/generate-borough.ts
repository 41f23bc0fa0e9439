import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src-main/database/connection.ts';
import { openDatabase } from '../../src-main/database/database.ts';
import type { BoroughOptions } from './borough-options.ts';
import { loadFacts } from './facts.ts';
import { writeGeography } from './geography/write-geography.ts';
import { writeLongTables } from './census/long-tables.ts';
import { writeWideTables } from './census/wide-tables.ts';
import { writeCommunityReferrals } from './partners/community-referrals.ts';
import { writeHateCrime } from './partners/hate-crime.ts';
import { writeHousingRegister } from './partners/housing-register.ts';
import { writeResidentsSurvey } from './partners/residents-survey.ts';
import { writeServiceUsers } from './partners/service-users.ts';
import { writeManifest } from './manifest.ts';
import { createMacros } from './macros.ts';
import { createPopulation } from './population.ts';

const defaultMemoryLimit = '6GB';

/** Makes a synthetic borough and writes every partner's files into `options.out`. */
export async function generateBorough(options: BoroughOptions): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'strand-borough-'));
  try {
    const database = await openDatabase({
      path: join(scratch, 'borough.duckdb'),
      memoryLimit: options.memoryLimit ?? defaultMemoryLimit,
      ...(options.threads === undefined ? {} : { threads: options.threads }),
    });
    try {
      const connection = await database.connect();
      await write(connection, options);
      connection.close();
    } finally {
      database.close();
    }
    await writeManifest(options);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function write(connection: Connection, options: BoroughOptions): Promise<void> {
  await createMacros(connection, options.seed);
  await loadFacts(connection);
  await createPopulation(connection, options);
  await writeGeography(connection, options);
  await writeWideTables(connection, options);
  await writeLongTables(connection, options);
  await writeHousingRegister(connection, options);
  await writeCommunityReferrals(connection, options);
  await writeHateCrime(connection, options);
  await writeServiceUsers(connection, options);
  await writeResidentsSurvey(connection, options);
}
