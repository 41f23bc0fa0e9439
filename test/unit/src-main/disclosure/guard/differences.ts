import type { Policy } from '../../../../../shared/model/policy.ts';
import { auditProtection } from '../../../../../src-main/disclosure/audit-protection.ts';
import { cellIdentity } from '../../../../../src-main/disclosure/cell-identity.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import type { Release } from '../../../../../src-main/disclosure/release.ts';
import type { Protection, TableCell, TableSystem } from '../../../../../src-main/disclosure/table-system.ts';
import { areas } from '../small-breakdowns.ts';
import type { Crowd } from './people-tables.ts';

const religions = ['christian', 'muslim', 'none', 'declined', 'missing'];

/**
 * The small counts of kinds of people that all releases together tell, found without the guard: one table of crowds by
 * ward by religion is attacked from what was printed. An empty list is the wish.
 */
export function differences(
  releases: readonly Release[],
  crowds: readonly Crowd[],
  policy: Policy,
  solver: LinearSolver,
): readonly string[] {
  const kinds = [...new Set(crowds.map(({ filters }) => filters.join('+')))];
  const names = releases.map(({ tables }) => tables.people.title);
  const dimensions: TableSystem['dimensions'] = {
    kind: {
      leaves: kinds,
      groups: Object.fromEntries(
        names.map((name) => [`in ${name}`, kinds.filter((kind) => kind.split('+').includes(name))]),
      ),
    },
    area: { leaves: areas.slice(1), groups: {} },
    religion: {
      leaves: religions,
      groups: { known: religions.slice(0, 3), unknown: religions.slice(3) },
    },
  };
  const shown = releases.flatMap(({ tables }) =>
    tables.tables.flatMap(({ cells }) =>
      cells.map(({ key, count, printed }): TableCell => {
        const { area, ...rest } = key;
        const [religion] = Object.values(rest);
        const placed = area === undefined ? {} : { area };
        const whole = { kind: `in ${tables.people.title}`, ...placed, ...(religion === undefined ? {} : { religion }) };
        return { key: whole, count, earlier: printed === null ? 'hidden' : 'published' };
      }),
    ),
  );
  const people = (kind: string, ward: string, religion: string) =>
    crowds.reduce(
      (sum, each) =>
        each.filters.join('+') === kind && each.ward === ward && each.religion === religion ? sum + each.people : sum,
      0,
    );
  const apart = kinds.flatMap((kind) =>
    areas.slice(1).flatMap((area) =>
      religions.map((religion): TableCell => ({
        key: { kind, area, religion },
        count: people(kind, area, religion),
        neverPrinted: true,
      })),
    ),
  );
  const system: TableSystem = {
    dimensions,
    tables: [{ dimensions: ['kind', 'area', 'religion'], cells: [...shown, ...apart] }],
  };
  const status = new Map(
    shown.map((cell) => [cellIdentity(dimensions, cell.key), cell.earlier === 'published'] as const),
  );
  const protection: Protection = {
    floor: releases.some(({ tables }) => tables.floor === 0) ? 0 : 1,
    worlds: [],
    cells: [...shown, ...apart].map(({ key, count }) => {
      const id = cellIdentity(dimensions, key);
      return { id, key, count, status: status.get(id) === true ? 'published' : 'primary' };
    }),
  };
  const { hidden, derived } = auditProtection(system, protection, policy, solver);
  return [...hidden, ...derived].flatMap(({ key, isProtected }) => (isProtected ? [] : [Object.values(key).join(' ')]));
}
