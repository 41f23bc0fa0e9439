import { AppError } from '../../../shared/base/app-error.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { auditProtection } from '../audit-protection.ts';
import type { Audit } from '../audit-protection.ts';
import { cellIdentity } from '../cell-identity.ts';
import type { LinearSolver } from '../linear-solver.ts';
import { protect } from '../protect.ts';
import { protectRounded } from '../rounding/protect-rounded.ts';
import type { HiddenFloor, Protection, TableCell, TableSystem } from '../table-system.ts';
import { groupEarlier } from './earlier-groups.ts';
import type { EarlierGroups } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import type { GuardSystem } from './guard-system.ts';
import { refuseTogether } from './refuse-together.ts';
import { toldAlready, withTold } from './told-already.ts';
import { withPairs } from './pairs-in-use.ts';
import { tallyStrand } from './strand-tally.ts';
import { systemNow } from './system-now.ts';
import { systemsThen } from './systems-then.ts';

/** One system that the new measure's tables are part of, protected and attacked. */
export interface GuardedSystem {
  readonly system: TableSystem;
  readonly protection: Protection;
  readonly audit: Audit;
  readonly ownOf: ReadonlyMap<string, string>;
}

/** The protection of a measure that holds together with everything that left before. */
export interface Guarded {
  /** The identities, in the measure's own system, of its hidden cells. */
  readonly hidden: ReadonlySet<string>;
  readonly floor: HiddenFloor;
  readonly systems: readonly GuardedSystem[];
  /** The releases that it was checked with. */
  readonly against: readonly number[];
  /** How many more of its cells are hidden than would be without them, and the releases that need it. */
  readonly further: number;
  readonly because: readonly number[];
  /** Measures of the same workspace that need it, by title. */
  readonly becauseOf: readonly string[];
}

/**
 * Protects a measure's tables so that nothing is told by them together with earlier ones: in each system of all that a
 * reader may put together, what one hides is hidden in the others, until nothing changes; hiding more never narrows what
 * is known of a hidden count. Every system is then attacked. Throws `not-disclosable`, naming the releases, where no
 * pattern protects.
 */
export function guardTables(input: GuardInput, policy: Policy, solver: LinearSolver): Guarded {
  const alone = (): Guarded => {
    const only = protectSystem(plainSystem(input.system), nothingDecided, input, policy, solver);
    return { ...summed([only]), against: [], further: 0, because: [], becauseOf: [] };
  };
  const { overlap } = input;
  if (overlap === null || input.earlier.length === 0) return alone();
  const codes = codesInUse(input);
  const talliesOf = (answers: 'apart' | 'as-one') =>
    withPairs(
      overlap,
      overlap.strands.map((each) => tallyStrand(each, codes(each), answers)),
      answers,
    );
  const apart = talliesOf('apart');
  const groups = groupEarlier(input, overlap, apart);
  if (groups.now.length + groups.then.length === 0) return alone();
  const isSmall = (count: number) => count < policy.threshold;
  const systems: readonly GuardSystem[] = [
    systemNow(input, overlap, groups, apart, isSmall),
    ...systemsThen(input, overlap, groups, apart, talliesOf('as-one'), isSmall),
  ];
  const protectedTogether = summed(protectAll(input, systems, policy, solver));
  const result = {
    ...protectedTogether,
    hidden: new Set([...protectedTogether.hidden, ...smallCells(input, isSmall)]),
  };
  const others = ofOthers(groups);
  const before = others.length === 0 ? result.hidden : alone().hidden;
  const further = [...result.hidden].filter((id) => !before.has(id)).length;
  const needed = further === 0 ? [] : others;
  return {
    ...result,
    against: inOrder([...groups.now, ...groups.then.flat()].flatMap(({ number }) => number ?? [])),
    further,
    because: inOrder(needed.flatMap(({ number }) => number ?? [])),
    becauseOf: [...new Set(needed.flatMap(({ number, name }) => (number === null ? [name] : [])))],
  };
}

const nothingDecided: Decided = { hidden: new Set(), known: new Set() };

/** What is decided of the measure's own cells, by identity. */
interface Decided {
  readonly hidden: ReadonlySet<string>;
  /** Those that earlier releases tell exactly and that are not small: hiding them would hide nothing. */
  readonly known: ReadonlySet<string>;
}

function protectAll(
  input: GuardInput,
  systems: readonly GuardSystem[],
  policy: Policy,
  solver: LinearSolver,
  known: ReadonlySet<string> = new Set(),
): readonly GuardedSystem[] {
  const hidden = new Set<string>();
  const told = new Map<GuardSystem, GuardSystem>();
  const done = new Map<GuardSystem, { readonly guarded: GuardedSystem; readonly at: number }>();
  for (let changed = true; changed;) {
    changed = false;
    for (const each of systems) {
      if (done.get(each)?.at === hidden.size) continue;
      const guarded = attempt(each, told.get(each));
      if (guarded === null) return again(each);
      const before = hidden.size;
      for (const id of summed([guarded]).hidden) hidden.add(id);
      changed ||= hidden.size > before;
      done.set(each, { guarded, at: hidden.size });
    }
  }
  return systems.flatMap((each) => done.get(each)?.guarded ?? []);

  /** Null where nothing protects. */
  function attempt(each: GuardSystem, withoutTold: GuardSystem = each): GuardedSystem | null {
    try {
      return protectSystem(withoutTold, { hidden, known }, input, policy, solver);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-disclosable') throw error;
      if (withoutTold !== each) throw refuseTogether(error, input, each, []);
      const found = toldAlready(decided(each, { hidden: new Set(), known }), policy, solver);
      const exposed = found.filter(
        ({ own, isSensitive, lower, upper }) => own !== null && isSensitive && lower === upper,
      );
      if (exposed.length > 0) throw refuseTogether(error, input, each, exposed);
      if (found.some(({ own, isSensitive }) => own !== null && !isSensitive)) return null;
      if (found.length === 0) throw refuseTogether(error, input, each, []);
      told.set(each, withTold(each, found));
      return attempt(each, told.get(each));
    }
  }

  /** Everything again, with what is known of the measure's own cells printed. */
  function again(each: GuardSystem): readonly GuardedSystem[] {
    const found = toldAlready(decided(each, { hidden: new Set(), known }), policy, solver).flatMap(
      ({ own, isSensitive }) => (own === null || isSensitive ? [] : [own]),
    );
    return protectAll(input, systems, policy, solver, new Set([...known, ...found]));
  }
}

/** The measure's own small counts: not printed even where an earlier release, under another policy, printed them. */
function smallCells({ system }: GuardInput, isSmall: (count: number) => boolean): ReadonlySet<string> {
  const cells = system.tables
    .flatMap((table) => table.cells)
    .filter(({ count, neverPrinted }) => neverPrinted !== true && count > 0 && isSmall(count));
  return new Set(cells.map(({ key }) => cellIdentity(system.dimensions, key)));
}

/** A system with what is decided of the measure's own cells. */
function decided<System extends Pick<GuardSystem, 'system' | 'ownOf'>>(
  guard: System,
  { hidden, known }: Decided,
): System {
  const { system, ownOf } = guard;
  const tables = system.tables.map(({ dimensions, cells }) => ({
    dimensions,
    cells: cells.map((cell): TableCell => {
      const own = ownOf.get(cellIdentity(system.dimensions, cell.key));
      if (own === undefined) return cell;
      if (known.has(own)) return { ...cell, earlier: 'published' };
      return hidden.has(own) ? { ...cell, mustHide: true } : cell;
    }),
  }));
  return { ...guard, system: { ...system, tables } };
}

/** Protects one system with what the others need hidden, and attacks it. */
function protectSystem(
  guard: Pick<GuardSystem, 'system' | 'ownOf'>,
  own: Decided,
  { printed }: GuardInput,
  policy: Policy,
  solver: LinearSolver,
): GuardedSystem {
  const { system: made, ownOf } = decided(guard, own);
  if (printed === null) {
    const protection = protect(made, policy, solver);
    return { system: made, protection, audit: auditProtection(made, protection, policy, solver), ownOf };
  }
  const counts = new Map(
    [...ownOf].flatMap(([id, own]) => {
      const count = printed.counts.get(own);
      return count === undefined ? [] : [[id, count] as const];
    }),
  );
  const rounded = protectRounded(made, counts, printed.within, policy, solver);
  return { ...rounded, audit: auditProtection(rounded.system, rounded.protection, policy, solver), ownOf };
}

/** A measure's own tables, with nothing else beside them. */
function plainSystem(system: TableSystem): Pick<GuardSystem, 'system' | 'ownOf'> {
  const printed = system.tables.flatMap(({ cells }) => cells.filter(({ neverPrinted }) => neverPrinted !== true));
  const ids = printed.map(({ key }) => cellIdentity(system.dimensions, key));
  return { system, ownOf: new Map(ids.map((id) => [id, id])) };
}

function summed(systems: readonly GuardedSystem[]): Pick<Guarded, 'hidden' | 'floor' | 'systems'> {
  const hidden = systems.flatMap(({ protection, ownOf }) =>
    protection.cells.flatMap(({ id, status }) => (status === 'published' ? [] : (ownOf.get(id) ?? []))),
  );
  const floor = systems.some(({ protection }) => protection.floor === 0) ? 0 : 1;
  return { hidden: new Set(hidden), floor, systems };
}

/** The codes that a list's tables use, of the measure and of those before it. */
function codesInUse({ system, lists, earlier }: GuardInput) {
  return ({ strand, lists: inUse }: { readonly strand: string; readonly lists: readonly string[] }) =>
    inUse.map((list) => [
      ...new Set([
        ...(lists[strand] === list ? (system.dimensions[strand]?.leaves ?? []) : []),
        ...earlier.flatMap(({ tables }) => tables.dimensions[`${strand}/${list}`]?.leaves ?? []),
      ]),
    ]);
}

/** Earlier tables of others than the measure's own people; what was told of those again hides nothing further. */
function ofOthers({ filters, now, then }: EarlierGroups) {
  return [...now.filter(({ filter }) => filter !== filters[0]), ...then.flat()];
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
