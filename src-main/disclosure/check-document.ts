import { AppError } from '../../shared/base/app-error.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { TableDocument } from '../../shared/model/table-document.ts';
import { isPinned } from './audit-protection.ts';
import { describeKey } from './describe-key.ts';
import { knownCounts, statementsOf } from './document-statement.ts';
import type { DocumentStatement } from './document-statement.ts';
import { intervalsOf } from './hidden-interval.ts';
import type { Interval } from './hidden-interval.ts';
import { layOut } from './layout.ts';
import type { LinearSolver } from './linear-solver.ts';
import { ruleOfDocument } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import { isOpen, publishedSystemOf } from './table-document-system.ts';
import type { CellKey, HiddenFloor } from './table-system.ts';

/** A cell that nobody prints, as readers of a document can narrow it down. */
export interface CheckedCell {
  readonly k: CellKey;
  readonly kind: 'primary' | 'secondary' | 'derived';
  readonly lower: number;
  /** Null where there is no upper limit. */
  readonly upper: number | null;
  readonly exact: boolean;
  readonly protected: boolean;
}

export interface DocumentCheck {
  readonly cells: readonly CheckedCell[];
  readonly protected: boolean;
}

/**
 * Attacks a document as it stands, protecting nothing: what its releases tell together of each hidden cell and of each
 * cell to audit besides. One hidden for its own sake must contain every sensitive count and be as wide as the rule says;
 * another hidden one as wide as that; one that nobody prints must not be pinned among the sensitive. Throws
 * `data-impossible` where the printed figures contradict each other or a true count, or a cell is still open.
 */
export function checkDocument(document: TableDocument, policy: Policy, solver: LinearSolver): DocumentCheck {
  const rule = ruleOfDocument(document, policy);
  const open = document.releases.find(isOpen);
  if (open !== undefined) {
    throw new AppError(
      'data-impossible',
      'Some cells have a true count (t) only: they are neither printed (v) nor hidden (s), so there is nothing to check yet. Leave out --check to protect them.',
    );
  }
  const floor = (document.rule?.zeros_published ?? policy.zerosShown) ? 1 : 0;
  refuseContradiction(statementsOf(document, rule), floor);
  const layout = layOut({ ...publishedSystemOf(document, rule), earlierFloor: floor });
  const at = new Map(layout.cells.map(({ id }, cell) => [id, cell]));
  const hidden = new Set(layout.cells.flatMap(({ earlier }, cell) => (earlier === 'hidden' ? [cell] : [])));
  const floors = layout.cells.map(({ earlier }): HiddenFloor => (earlier === 'hidden' ? floor : 0));
  const targets = [...Map.groupBy(statementsOf(document, rule).filter(isUnprinted), ({ id }) => id)];
  const intervals = intervalsOf(
    layout,
    hidden,
    floors,
    targets.map(([id]) => ({ atoms: layout.cells[at.get(id) ?? -1]?.places[0] ?? [] })),
    solver,
  );
  const cells = targets.map(([, stated], index): CheckedCell => {
    const interval = intervals[index] ?? { lower: 0, upper: null };
    refuseOutside(stated, interval);
    const kind = kindOf(stated);
    return {
      k: stated[0]?.key ?? {},
      kind,
      ...interval,
      exact: interval.lower === interval.upper,
      protected: isKept(interval, kind, rule, floor),
    };
  });
  return { cells, protected: cells.every((cell) => cell.protected) };
}

/** A count that one release prints must be what another tells of it. */
function refuseContradiction(statements: readonly DocumentStatement[], floor: HiddenFloor): void {
  const printed = knownCounts(statements.filter(({ says }) => says === 'printed'));
  const wrong = statements.find(({ id, says, range }) => {
    const count = printed.get(id);
    const least = Math.max(range?.lower ?? 0, says === 'hidden' ? floor : 0);
    return count !== undefined && (count < least || count > (range?.upper ?? Infinity));
  });
  if (wrong !== undefined) {
    throw new AppError(
      'data-impossible',
      `The printed figures contradict each other: one release prints a count (${describeKey(wrong.key)}) that another tells is something else.`,
    );
  }
}

function isUnprinted({ says }: DocumentStatement): boolean {
  return says === 'hidden' || says === 'target';
}

function kindOf(stated: readonly DocumentStatement[]): CheckedCell['kind'] {
  if (stated.some(({ isPrimary }) => isPrimary)) return 'primary';
  return stated.some(({ says }) => says === 'hidden') ? 'secondary' : 'derived';
}

function refuseOutside(stated: readonly DocumentStatement[], { lower, upper }: Interval): void {
  const wrong = stated.find(({ count }) => count !== null && (count < lower || count > (upper ?? Infinity)));
  if (wrong !== undefined) {
    throw new AppError(
      'data-impossible',
      `The printed figures leave no room for a true count (${describeKey(wrong.key)}): they were not made from it.`,
    );
  }
}

function isKept(interval: Interval, kind: CheckedCell['kind'], rule: ProtectionRule, floor: HiddenFloor): boolean {
  const least = rule.zerosSensitive ? 0 : floor;
  const [lower, upper] = [interval.lower, interval.upper ?? Infinity];
  if (kind === 'secondary') return upper - lower >= rule.minWidthSecondary;
  if (kind === 'derived') return !isPinned(interval, least, rule);
  const isInRange = !rule.requireRange || (lower <= least && upper >= rule.threshold - 1);
  return (
    isInRange && upper - lower >= Math.max(rule.minWidth ?? rule.threshold - 1 - least, rule.minWidth === null ? 1 : 0)
  );
}
