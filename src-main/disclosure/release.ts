import { AppError } from '../../shared/base/app-error.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { CrossedBreakdown } from '../../shared/model/crossing.ts';
import type { Overlap } from '../../shared/model/overlap.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { CountedPeople, ReleasedTables } from '../../shared/model/release-entry.ts';
import type { ReleaseProof } from '../../shared/model/release-proof.ts';
import type { HiddenCell, ProtectedEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { effectiveThreshold } from '../../shared/policies/effective-threshold.ts';
import { blankBreakdown } from './blank-breakdown.ts';
import { blankCrossing } from './blank-crossing.ts';
import { cellIdentity } from './cell-identity.ts';
import { crossedKey, knownKey } from './crossing-table.ts';
import { describeKey } from './describe-key.ts';
import { evidenceSystem, rowKey } from './evidence-system.ts';
import type { EarlierTables } from './guard/earlier-tables.ts';
import type { GuardInput } from './guard/guard-input.ts';
import { guardTables } from './guard/guard-tables.ts';
import type { Guarded } from './guard/guard-tables.ts';
import { ownIntervals } from './guard/own-intervals.ts';
import { releasedTablesOf } from './guard/released-tables.ts';
import type { LinearSolver } from './linear-solver.ts';
import { proveRelease } from './prove-release.ts';
import { releaseSummary } from './release-summary.ts';
import type { CellKey, TableSystem } from './table-system.ts';

/** A measure by one strand at a time, and by pairs of them. */
export type MeasureTables = Pick<ProtectedEvidence, 'breakdowns' | 'crossings'>;

/** What a measure's tables are released with. */
export interface ReleaseContext {
  /** Whom they count. */
  readonly people: CountedPeople;
  /** What left before of the same extract, or is to be read as if it had. */
  readonly earlier: readonly EarlierTables[];
  readonly overlap: Overlap | null;
  /** The same tables as they were counted, where those to be printed are rounded; in the same order. */
  readonly counted: MeasureTables;
  /** The furthest that a printed count is from what was counted; 0 where counts are not rounded. */
  readonly within: number;
  /** Areas of which no count may be printed. */
  readonly hiddenAreas: ReadonlySet<string>;
}

/** Released evidence, with what is kept of it in confidence. */
export interface Release {
  readonly evidence: Released<ProtectedEvidence>;
  /** What the ledger is to remember when it leaves. */
  readonly tables: ReleasedTables;
  /** One for each system of tables that a reader may put together. */
  readonly proofs: readonly ReleaseProof[];
  /** Numbers of the releases it was checked with, and of those for whose sake more is hidden. */
  readonly against: readonly number[];
  readonly because: readonly number[];
}

/**
 * Protects all tables of one measure together, audits the result as an outsider would, and only then calls it
 * released. Breakdowns of a measure share their areas. Throws `not-disclosable` where no pattern protects or the audit
 * finds a leak, and `data-impossible` where the counts contradict each other.
 */
export function releaseEvidence(
  breakdowns: readonly Breakdown[],
  policy: Policy,
  solver: LinearSolver,
  crossings: readonly CrossedBreakdown[] = [],
): Released<ProtectedEvidence> {
  const tables = { breakdowns: [...breakdowns], crossings: [...crossings] };
  const people = { measure: '', title: '', dataset: '', join: '', version: '', filter: { kind: 'everyone' } } as const;
  const period = { from: null, to: null, label: '' };
  return releaseTogether(tables, policy, solver, {
    people: { ...people, period },
    earlier: [],
    overlap: null,
    counted: tables,
    within: 0,
    hiddenAreas: new Set(),
  }).evidence;
}

/**
 * Releases a measure's tables so that they hold together with everything that left before: protected, audited and
 * proven in each system of tables that a reader may put together. Throws as `releaseEvidence` does, naming the releases.
 */
export function releaseTogether(
  tables: MeasureTables,
  policy: Policy,
  solver: LinearSolver,
  context: ReleaseContext,
): Release {
  const { breakdowns, crossings } = tables;
  const system = hidingAreas(systemOf(context.counted), context.hiddenAreas);
  const inForce = {
    ...policy,
    threshold: effectiveThreshold(
      policy,
      breakdowns.map(({ strand }) => strand.id),
    ),
  };
  const printed = printedCounts(tables, context);
  const guarded = guardTables({ ...wordsOf(breakdowns), ...context, system, printed }, inForce, solver);
  for (const { audit } of guarded.systems) {
    const leak = [...audit.hidden, ...audit.derived].find(({ isProtected }) => !isProtected);
    if (leak !== undefined || !audit.isClean) throw leaked(leak?.key ?? {});
  }
  const proofs = guarded.systems.map((each) => proveRelease(each.system, each.protection, inForce, solver));
  const isKeyHidden = (key: CellKey) => guarded.hidden.has(cellIdentity(system.dimensions, key));
  const isHidden = (breakdown: Breakdown, area: string, category: string) =>
    isKeyHidden(rowKey(breakdown, area, category));
  const evidence: ProtectedEvidence = {
    breakdowns: breakdowns.map((breakdown) =>
      blankBreakdown(breakdown, (area, category) => isHidden(breakdown, area, category)),
    ),
    crossings: crossings.map((crossing) =>
      blankCrossing(
        crossing,
        {
          cell: (categories) => isKeyHidden(crossedKey(crossing, categories)),
          known: isKeyHidden(knownKey(crossing)),
          all: isKeyHidden({}),
        },
        hiddenPairs(crossing, guarded, system),
      ),
    ),
    disclosure: releaseSummary(guarded, inForce, context, system),
    hidden: hiddenCells(breakdowns, guarded, system),
  };
  return {
    evidence: evidence as Released<ProtectedEvidence>,
    tables: releasedTablesOf(
      context.people,
      context.counted,
      systemOf(context.counted),
      guarded,
      printed,
      policy.roundTo,
    ),
    proofs,
    against: guarded.against,
    because: guarded.because,
  };
}

/** What is computed from released numbers alone is released as well; `derive` must read nothing else. */
export function deriveReleased<From, To>(
  released: Released<From>,
  derive: (value: Released<From>) => To,
): Released<To> {
  return derive(released) as Released<To>;
}

/** Released numbers side by side are released together: measures of one extract are protected with each other. */
export function combineReleased<Item>(items: readonly Released<Item>[]): Released<readonly Released<Item>[]> {
  return items as Released<readonly Released<Item>[]>;
}

/** Every count of an area that is too small is hidden, whatever it is. */
function hidingAreas(system: TableSystem, areas: ReadonlySet<string>): TableSystem {
  if (areas.size === 0) return system;
  return {
    ...system,
    tables: system.tables.map(({ dimensions, cells }) => ({
      dimensions,
      cells: cells.map((cell) => (areas.has(cell.key['area'] ?? '') ? { ...cell, mustHide: true } : cell)),
    })),
  };
}

/** Rounded counts, by the identity of their cells; null where counts are printed as they are. */
function printedCounts(tables: MeasureTables, { within }: ReleaseContext): GuardInput['printed'] {
  if (within === 0) return null;
  const { dimensions, tables: ofSystem } = systemOf(tables);
  const counts = ofSystem.flatMap(({ cells }) =>
    cells.map(({ key, count }) => [cellIdentity(dimensions, key), count] as const),
  );
  return { counts: new Map(counts), within };
}

function wordsOf(breakdowns: readonly Breakdown[]): Pick<GuardInput, 'lists' | 'nameOfArea' | 'nameOfCode'> {
  const areas = new Map<string, string>(
    breakdowns.flatMap(({ areas: own }) => own.map(({ code, name }) => [code, name])),
  );
  return {
    lists: Object.fromEntries(breakdowns.map(({ strand, list }) => [strand.id, list.id])),
    nameOfArea: (code) => areas.get(code) ?? code,
    nameOfCode: (strand, code) =>
      breakdowns.find((each) => each.strand.id === strand)?.categories.find((category) => category.code === code)
        ?.label ?? code,
  };
}

/** What readers can make of each hidden count, from everything that was put together. */
function hiddenCells(breakdowns: readonly Breakdown[], guarded: Guarded, system: TableSystem): HiddenCell[] {
  const intervals = ownIntervals(guarded);
  return breakdowns.flatMap((breakdown) =>
    breakdown.rows.flatMap(({ area, category }): HiddenCell[] => {
      const interval = intervals.get(cellIdentity(system.dimensions, rowKey(breakdown, area, category)));
      return interval === undefined ? [] : [{ strand: breakdown.strand.id, area, category, ...interval }];
    }),
  );
}

/** The same of a crossing's pairs. */
function hiddenPairs(crossing: CrossedBreakdown, guarded: Guarded, system: TableSystem): CrossedBreakdown['hidden'] {
  const intervals = ownIntervals(guarded);
  return crossing.cells.flatMap(({ categories }) => {
    const interval = intervals.get(cellIdentity(system.dimensions, crossedKey(crossing, categories)));
    return interval === undefined ? [] : [{ categories, ...interval }];
  });
}

function systemOf({ breakdowns, crossings }: MeasureTables): TableSystem {
  return evidenceSystem(breakdowns, crossings);
}

function leaked({ people: _, ...key }: Readonly<Record<string, string>>): AppError {
  return new AppError(
    'not-disclosable',
    `The check before release found a count that can be worked out from the others (${describeKey(key)}), so nothing was released. Use broader categories or larger areas.`,
  );
}
