import { globSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createEngine } from '../../src-main/engine/create-engine.ts';
import { quoteLiteral } from '../../src-main/database/quote.ts';
import { withDatabase } from '../support/with-database.ts';
import { openTestEngine } from '../support/with-engine.ts';
import { formatRatio, medianTime } from './measure.ts';

const runs = 5;
const strands = ['Ethnic origin', 'Sex', 'Disability'];

/** Counts each strand by ward and for the borough, by hand, over the snapshot that the engine took. */
function handWritten(snapshot: string): string {
  const sets = strands.flatMap((strand) => [`("Ward", "${strand}")`, `("${strand}")`]);
  const columns = ['Ward', ...strands].map((column) => `"${column}"`).join(', ');
  return `select ${columns}, count(*) as n from read_parquet(${quoteLiteral(snapshot)}) group by grouping sets (${sets.join(', ')})`;
}

const test = await openTestEngine();
try {
  await test.engine.client.workspace.open({ path: test.samplePath });
  const [first] = await test.engine.client.reports.list();
  if (first === undefined) throw new Error('The sample has no profile.');
  const area = first.areas[0]?.code;
  if (area === undefined) throw new Error('The sample has no areas.');

  const [snapshot = ''] = globSync('**/housing-register-*.parquet', { cwd: test.directory });
  const baseline = await withDatabase((connection) =>
    medianTime(runs, async () => {
      await connection.query(z.looseObject({ n: z.number() }), handWritten(path.join(test.directory, snapshot)));
    }),
  );

  const engines: Awaited<ReturnType<typeof createEngine>>[] = [];
  const fresh = () => createEngine({ stateDirectory: path.join(test.directory, 'state'), samplePath: test.samplePath });
  const open = await medianTime(runs, async () => {
    const engine = await fresh();
    engines.push(engine);
    await engine.client.workspace.open({ path: test.samplePath });
  });
  const unread = [...engines];
  const profile = await medianTime(runs, async () => {
    await unread.pop()?.client.reports.profile({ profile: first.id, area });
  });
  const rendered = await medianTime(runs, async () => {
    await test.engine.client.reports.render({ profile: first.id, area, format: 'pdf' });
  });
  for (const engine of engines) await engine.close();

  process.stdout.write(formatRatio('baseline: hand-written GROUPING SETS over the same snapshot', baseline, baseline));
  process.stdout.write(formatRatio('open the workspace, snapshots taken before', open, baseline));
  process.stdout.write(formatRatio('a whole profile: counts, intervals, protection, findings', profile, baseline));
  process.stdout.write(formatRatio('the profile as PDF, once its numbers are known', rendered, baseline));
} finally {
  await test.close();
}
