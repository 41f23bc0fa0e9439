import { fileURLToPath } from 'node:url';
import { usualPolicy } from '../../shared/model/policy.ts';
import { auditProtection } from '../../src-main/disclosure/audit-protection.ts';
import { loadSolver } from '../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../src-main/disclosure/linear-solver.ts';
import { protect } from '../../src-main/disclosure/protect.ts';
import { proveRelease } from '../../src-main/disclosure/prove-release.ts';
import { protectOrCoarsen } from '../../src-main/disclosure/recode/protect-or-coarsen.ts';
import type { TableSystem } from '../../src-main/disclosure/table-system.ts';
import { boroughSystem, crossedSystem } from '../support/crossed-system.ts';
import { randomNumbers } from '../support/random-systems.ts';
import { lossAgainstOptimum } from './disclosure-loss.ts';
import { protectRandomSystems } from './disclosure-properties.ts';
import { runSide } from './run-side.ts';

/** What each table takes in a process of its own: people, age bands (0: none), and whether broader groups are given. */
const tables = {
  wardsByEthnicBySex: { people: 20_000, bands: 0, hasGroups: false, goal: 10 },
  andByAge: { people: 20_000, bands: 9, hasGroups: false, goal: 60 },
  andByAgeOfMany: { people: 300_000, bands: 9, hasGroups: false, goal: 60 },
  andByAgeWithGroups: { people: 20_000, bands: 9, hasGroups: true, goal: 60 },
} as const;
type Table = keyof typeof tables;

const titles: Record<Table, string> = {
  wardsByEthnicBySex: '24 × 19 × 2 with all margins: protected, proven, audited',
  andByAge: '24 × 19 × 2 × 9, 20,000 people: coarsened, proven',
  andByAgeOfMany: '24 × 19 × 2 × 9, 300,000 people: protected, proven',
  andByAgeWithGroups: '24 × 19 × 2 × 9 with broader groups: coarsened, proven',
};

/** Sizes at which the growth with the number of cells is measured: wards × ethnic groups × 2. */
const sizes = [
  [6, 10],
  [12, 10],
  [12, 19],
  [24, 19],
  [48, 19],
] as const;
const mostExponent = 2;
const comparedTables = 60;
const attackedTables = 200;

/** Protects, proves and audits a table as a release does; answers its counts, those hidden, and how much is kept. */
function release(system: TableSystem, solver: LinearSolver) {
  const made = protectOrCoarsen(system, usualPolicy, solver);
  const hidden = made.protection.cells.filter(({ status }) => status !== 'published').length;
  const isAudited = hidden * made.protection.cells.length <= 600_000;
  proveRelease(made.system, made.protection, usualPolicy, ...(isAudited ? [solver] : []));
  if (isAudited && !auditProtection(made.system, made.protection, usualPolicy, solver).isClean) {
    throw new Error('The audit found a leak.');
  }
  return { says: made.method.says, kept: made.kept, cells: made.protection.cells.length, hidden };
}

async function measureTable(table: Table): Promise<void> {
  const { people, bands, hasGroups } = tables[table];
  const system = boroughSystem(people, bands, 1, hasGroups);
  const solver = await loadSolver();
  const started = performance.now();
  const { says, kept, hidden } = release(system, solver);
  const milliseconds = performance.now() - started;
  process.stdout.write(
    JSON.stringify({
      milliseconds,
      rows: hidden,
      megabytes: process.resourceUsage().maxRSS / 1024,
      says: `${says.split(';')[0] ?? ''}, ${(kept * 100).toFixed(1)}% of the information kept; ${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor`,
    }),
  );
}

/** Seconds to protect and prove tables of growing size with a small count in every fifth inner cell. */
function growth(solver: LinearSolver): number {
  const points = sizes.map(([wards, groups]) => {
    const next = randomNumbers(7);
    const codes = (size: number) => Array.from({ length: size }, (_, at) => String(at));
    const system = crossedSystem(
      {
        ward: { leaves: codes(wards), groups: {} },
        ethnic: { leaves: codes(groups), groups: {} },
        sex: { leaves: ['F', 'M'], groups: {} },
      },
      Array.from({ length: wards * groups * 2 }, () =>
        next() < 0.2 ? 1 + Math.floor(next() * 4) : 5 + Math.floor(next() * 60),
      ),
    );
    const cells = system.tables.reduce((sum, table) => sum + table.cells.length, 0);
    const started = performance.now();
    const protection = protect(system, usualPolicy, solver);
    proveRelease(system, protection, usualPolicy, solver);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`    ${String(cells).padStart(6)} counts ${seconds.toFixed(2).padStart(7)} s\n`);
    return { x: Math.log(cells), y: Math.log(seconds) };
  });
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}

async function compare(): Promise<void> {
  const line = (what: string, figure: string, goal: string, isMet: boolean): void => {
    process.stdout.write(`  ${what.padEnd(62)} ${figure.padStart(9)}  (at most ${goal})${isMet ? '' : '  over'}\n`);
    if (!isMet) process.exitCode = 1;
  };
  for (const table of Object.keys(tables) as Table[]) {
    const { goal } = tables[table];
    const { milliseconds, megabytes, says } = runSide(fileURLToPath(import.meta.url), table);
    line(titles[table], `${(milliseconds / 1000).toFixed(1)} s`, `${String(goal)} s`, milliseconds <= goal * 1000);
    process.stdout.write(`    ${megabytes.toFixed(0)} MB; ${says ?? ''}\n`);
  }
  const solver = await loadSolver();
  const { solved, loss } = lossAgainstOptimum(comparedTables, solver);
  line(`cost of what is hidden ÷ the least possible, ${String(solved)} tables`, loss.toFixed(3), '1.15', loss <= 1.15);
  const { systems, hidden, leaks, unproven } = protectRandomSystems(attackedTables, 72, solver);
  const found = leaks + unproven;
  line(`leaks in ${String(systems)} random tables, ${String(hidden)} counts hidden`, String(found), '0', found === 0);
  const exponent = growth(solver);
  line(
    'growth: seconds ∝ counts to the power of',
    exponent.toFixed(2),
    mostExponent.toFixed(1),
    exponent <= mostExponent,
  );
}

const table = (Object.keys(tables) as Table[]).find((name) => name === process.argv[2]);
if (process.argv[1] === fileURLToPath(import.meta.url) && table !== undefined) await measureTable(table);
else await compare();
