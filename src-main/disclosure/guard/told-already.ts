import type { Policy } from '../../../shared/model/policy.ts';
import { auditProtection } from '../audit-protection.ts';
import { cellIdentity } from '../cell-identity.ts';
import { layOut } from '../layout.ts';
import type { LinearSolver } from '../linear-solver.ts';
import type { CellKey, TableCell, TableSystem } from '../table-system.ts';
import type { GuardSystem } from './guard-system.ts';

/** A count that is known more closely than it should be even with all of the new measure's own counts hidden. */
export interface ToldCell {
  readonly id: string;
  readonly key: CellKey;
  readonly lower: number;
  readonly upper: number | null;
  /** Where it is the new measure's own, and no earlier release of the same people hid it: its identity there. */
  readonly own: string | null;
  readonly isSensitive: boolean;
}

/** What earlier releases tell by themselves: no protection of the new tables can take it back. */
export function toldAlready({ system, ownOf }: GuardSystem, policy: Policy, solver: LinearSolver): readonly ToldCell[] {
  const laid = layOut(system).cells;
  const cells = laid.map(({ id, key, count, earlier }) => {
    const isHidden = earlier === 'open' || earlier === 'hidden';
    return { id, key, count, status: isHidden ? ('primary' as const) : ('published' as const) };
  });
  const audit = auditProtection(system, { floor: 0, cells, worlds: [] }, policy, solver);
  const open = new Set(laid.flatMap(({ id, earlier }) => (earlier === 'open' ? [id] : [])));
  const ofOthers = audit.derived.map((each) => ({ ...each, isSensitive: true }));
  return [...audit.hidden, ...ofOthers].flatMap(({ key, lower, upper, isSensitive, isProtected }) => {
    const id = isProtected ? null : identityOf(system, key);
    return id === null
      ? []
      : [{ id, key, lower, upper, isSensitive, own: (open.has(id) ? ownOf.get(id) : null) ?? null }];
  });
}

/** The system with what is told already as told, so that it is no longer asked of the new tables to keep it. */
export function withTold(guard: GuardSystem, told: readonly ToldCell[]): GuardSystem {
  const rangeOf = new Map(
    told.flatMap(({ id, own, isSensitive, lower, upper }) =>
      own === null || (isSensitive && lower !== upper) ? [[id, { lower, upper }] as const] : [],
    ),
  );
  const tell = (cell: TableCell): TableCell => {
    const range = rangeOf.get(cellIdentity(guard.system.dimensions, cell.key));
    if (range === undefined) return cell;
    const { earlier: _, neverPrinted: __, ...rest } = cell;
    if (range.lower === range.upper) return { ...rest, earlier: 'published', mustSpan: null };
    return { ...cell, earlierRange: { lower: range.lower, upper: range.upper ?? Infinity } };
  };
  const tables = guard.system.tables.map((table) => ({ ...table, cells: table.cells.map(tell) }));
  return { ...guard, system: { ...guard.system, tables } };
}

/** Leaves that nothing tells apart are named together, and are no code of any table. */
function identityOf({ dimensions }: TableSystem, key: CellKey): string | null {
  const isCode = Object.entries(key).every(
    ([name, code]) => dimensions[name]?.leaves.includes(code) === true || code in (dimensions[name]?.groups ?? {}),
  );
  return isCode ? cellIdentity(dimensions, key) : null;
}
