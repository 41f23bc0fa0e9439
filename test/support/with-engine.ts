import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '../../src-main/engine/create-engine.ts';
import type { Engine } from '../../src-main/engine/engine.ts';

const sampleData = path.resolve(import.meta.dirname, '../../sample-data');
const extracts = ['census', 'council', 'ecvs', 'geography', 'nhs', 'police', 'survey', 'ealing.strand.json'];

export interface TestEngine {
  readonly engine: Engine;
  /** A directory of this test's own; it holds the sample borough, and may be written. */
  readonly directory: string;
  readonly samplePath: string;
  close(): Promise<void>;
}

/** A real engine on a copy of the sample borough in a temporary directory. */
export async function openTestEngine(): Promise<TestEngine> {
  const directory = mkdtempSync(path.join(tmpdir(), 'strand-engine-'));
  for (const name of extracts) cpSync(path.join(sampleData, name), path.join(directory, name), { recursive: true });
  const samplePath = path.join(directory, 'ealing.strand.json');
  const engine = await createEngine({ stateDirectory: path.join(directory, 'state'), samplePath });
  return {
    engine,
    directory,
    samplePath,
    async close() {
      await engine.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
