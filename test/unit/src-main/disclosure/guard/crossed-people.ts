import { areaKeySchema } from '../../../../../shared/model/area.ts';
import type { Overlap } from '../../../../../shared/model/overlap.ts';
import type { Policy } from '../../../../../shared/model/policy.ts';
import type { SegmentExpression } from '../../../../../shared/model/segment.ts';
import { auditProtection } from '../../../../../src-main/disclosure/audit-protection.ts';
import { cellIdentity } from '../../../../../src-main/disclosure/cell-identity.ts';
import type { EarlierTables } from '../../../../../src-main/disclosure/guard/earlier-tables.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import { releaseTogether } from '../../../../../src-main/disclosure/release.ts';
import type { MeasureTables, Release } from '../../../../../src-main/disclosure/release.ts';
import type { Protection, TableCell, TableSystem } from '../../../../../src-main/disclosure/table-system.ts';
import { crossingOf } from '../crossed-breakdowns.ts';
import { areas, breakdown } from '../small-breakdowns.ts';

/** So many people of one ward, religion and sex, of whom these filters are true. */
export interface CrossedCrowd {
  readonly ward: string;
  readonly religion: string;
  readonly sex: string;
  readonly filters: readonly string[];
  readonly people: number;
}

export const answersOf = {
  religion: ['christian', 'muslim', 'none', 'declined', 'missing'],
  sex: ['female', 'male', 'declined', 'missing'],
} as const;
const categoriesOf = { religion: ['christian', 'muslim', 'none'], sex: ['female', 'male'] } as const;

const sum = (crowds: readonly CrossedCrowd[], test: (crowd: CrossedCrowd) => boolean) =>
  crowds.reduce((total, crowd) => (test(crowd) ? total + crowd.people : total), 0);

/** The religions and sexes of those whom a filter picks, and both together where that is asked for. */
export function tablesOf(crowds: readonly CrossedCrowd[], filter: string, isCrossed: boolean): MeasureTables {
  const own = crowds.filter(({ filters }) => filters.includes(filter));
  const by = (strand: 'religion' | 'sex') =>
    breakdown(
      strand,
      categoriesOf[strand],
      areas
        .slice(1)
        .map((ward) =>
          answersOf[strand].map((code) => sum(own, (crowd) => crowd.ward === ward && crowd[strand] === code)),
        ),
    );
  const pair = [by('religion'), by('sex')] as const;
  const crossing = crossingOf(pair, (one, other) => sum(own, ({ religion, sex }) => religion === one && sex === other));
  return { breakdowns: [...pair], crossings: isCrossed ? [crossing] : [] };
}

function filterOf(name: string): SegmentExpression {
  return { kind: 'column-in', column: 'Group', values: [name] };
}

function overlapOf(crowds: readonly CrossedCrowd[], filters: readonly string[]): Overlap {
  const names = [...new Set(filters)];
  const placed = crowds.flatMap((crowd) => {
    const pattern = names.reduce((so, name, at) => so + (crowd.filters.includes(name) ? 2 ** at : 0), 0);
    return pattern === 0 ? [] : [{ ...crowd, pattern, area: areaKeySchema.parse(crowd.ward) }];
  });
  const counts = (codes: (crowd: CrossedCrowd) => readonly string[]) =>
    placed.map((crowd) => ({ pattern: crowd.pattern, area: crowd.area, codes: codes(crowd), people: crowd.people }));
  return {
    filters: names.map(filterOf),
    strands: [
      { strand: 'religion', lists: ['religion-list'], counts: counts(({ religion }) => [religion]) },
      { strand: 'sex', lists: ['sex-list'], counts: counts(({ sex }) => [sex]) },
    ],
    pairs: [
      {
        strands: ['religion', 'sex'],
        lists: [['religion-list'], ['sex-list']],
        counts: counts(({ religion, sex }) => [religion, sex]),
      },
    ],
    about: { areas: false, strands: [] },
  };
}

export interface AskedCrossing {
  readonly filter: string;
  readonly isCrossed: boolean;
  readonly crowds: readonly CrossedCrowd[];
  readonly version: string;
}

/** Releases one filter after the other, each together with those before it. */
export function releaseCrossings(
  asked: readonly AskedCrossing[],
  policy: Policy,
  solver: LinearSolver,
): readonly Release[] {
  const earlier: EarlierTables[] = [];
  return asked.map(({ filter, isCrossed, crowds, version }, at) => {
    const counted = tablesOf(crowds, filter, isCrossed);
    const release = releaseTogether(counted, policy, solver, {
      people: {
        measure: filter,
        title: filter,
        dataset: 'register',
        join: 'wards',
        version,
        period: { from: '2024-04-01', to: '2025-03-31', label: 'a year' },
        filter: filterOf(filter),
      },
      earlier: [...earlier],
      overlap:
        earlier.length === 0 ? null : overlapOf(crowds, [filter, ...earlier.map(({ tables }) => tables.people.title)]),
      counted,
      within: 0,
      hiddenAreas: new Set(),
    });
    earlier.push({ number: at + 1, name: `R-00${String(at + 1)}`, tables: release.tables });
    return release;
  });
}

/** All that releases of one version told, as one table of kinds of people by ward, religion and sex. */
export function toldTogether(
  releases: readonly Release[],
  crowds: readonly CrossedCrowd[],
): { readonly system: TableSystem; readonly protection: Protection } {
  const kinds = [...new Set(crowds.map(({ filters }) => filters.join('+')))];
  const names = [...new Set(releases.map(({ tables }) => tables.people.title))];
  const dimensions: TableSystem['dimensions'] = {
    kind: {
      leaves: kinds,
      groups: Object.fromEntries(
        names.map((name) => [`in ${name}`, kinds.filter((kind) => kind.split('+').includes(name))]),
      ),
    },
    area: { leaves: areas.slice(1), groups: {} },
    religion: {
      leaves: answersOf.religion,
      groups: { known: categoriesOf.religion, unknown: ['declined', 'missing'] },
    },
    sex: { leaves: answersOf.sex, groups: { known: categoriesOf.sex, unknown: ['declined', 'missing'] } },
  };
  const shown = releases.flatMap(({ tables }) =>
    tables.tables.flatMap(({ cells }) =>
      cells.map(({ key, count, printed }): TableCell => {
        const codes = Object.entries(key).map(([name, code]) => [name.split('/')[0] ?? name, code]);
        return {
          key: { kind: `in ${tables.people.title}`, ...Object.fromEntries(codes) },
          count,
          earlier: printed === null ? 'hidden' : 'published',
        };
      }),
    ),
  );
  const ofKind = (kind: string) => crowds.filter(({ filters }) => filters.join('+') === kind);
  const apart = [...kinds, ...names.map((name) => `in ${name}`)].flatMap((kind) => {
    const own = kinds.includes(kind)
      ? ofKind(kind)
      : crowds.filter(({ filters }) => filters.some((name) => `in ${name}` === kind));
    const is = (codes: readonly string[]) => (code: string) => codes.includes(code);
    const groups = (strand: 'religion' | 'sex') => [
      ...answersOf[strand].map((code) => [code, [code]] as const),
      ['known', categoriesOf[strand]] as const,
      ['unknown', ['declined', 'missing']] as const,
    ];
    return groups('religion').flatMap(([religion, religions]) =>
      groups('sex').map(([sex, sexes]): TableCell => ({
        key: { kind, religion, sex },
        count: sum(own, (crowd) => is(religions)(crowd.religion) && is(sexes)(crowd.sex)),
        neverPrinted: true,
      })),
    );
  });
  const inWards = kinds.flatMap((kind) =>
    areas.slice(1).flatMap((area) =>
      (['religion', 'sex'] as const).flatMap((strand) =>
        answersOf[strand].map((code): TableCell => ({
          key: { kind, area, [strand]: code },
          count: sum(ofKind(kind), (crowd) => crowd.ward === area && crowd[strand] === code),
          neverPrinted: true,
        })),
      ),
    ),
  );
  const cells = [...shown, ...apart.filter(({ count }) => count > 0), ...inWards];
  const system: TableSystem = { dimensions, tables: [{ dimensions: Object.keys(dimensions), cells }] };
  const status = new Map(
    shown.map((cell) => [cellIdentity(dimensions, cell.key), cell.earlier === 'published'] as const),
  );
  return {
    system,
    protection: {
      floor: releases.some(({ tables }) => tables.floor === 0) ? 0 : 1,
      worlds: [],
      cells: cells.map(({ key, count }) => {
        const id = cellIdentity(dimensions, key);
        return { id, key, count, status: status.get(id) === true ? 'published' : 'primary' };
      }),
    },
  };
}

/** The small counts that all releases together tell, found without the guard; an empty list is the wish. */
export function toldOf(
  releases: readonly Release[],
  crowds: readonly CrossedCrowd[],
  policy: Policy,
  solver: LinearSolver,
): readonly string[] {
  const { system, protection } = toldTogether(releases, crowds);
  const { hidden, derived } = auditProtection(system, protection, policy, solver);
  return [...hidden, ...derived].flatMap(({ key, isProtected }) => (isProtected ? [] : [Object.values(key).join(' ')]));
}
