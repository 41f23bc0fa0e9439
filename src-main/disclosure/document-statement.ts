import { AppError } from '../../shared/base/app-error.ts';
import type { DocumentCell, TableDocument } from '../../shared/model/table-document.ts';
import { cellIdentity } from './cell-identity.ts';
import { describeKey } from './describe-key.ts';
import { dominatedRange } from './dominance.ts';
import type { ProtectionRule } from './rule.ts';
import type { CellKey, CountRange, TableSystem } from './table-system.ts';

/** What a table document says of one cell in one place. */
export interface DocumentStatement {
  readonly id: string;
  readonly key: CellKey;
  readonly says: 'printed' | 'ranged' | 'hidden' | 'open' | 'target';
  /** The count, where it is known. */
  readonly count: number | null;
  /** What readers are told that it lies between. */
  readonly range: CountRange | null;
  /** Of a hidden cell: whether it is hidden for its own sake. */
  readonly isPrimary: boolean;
  readonly mustSpan?: CountRange | null;
}

/** The dimensions of a document as those of a system. */
export function dimensionsOf(document: TableDocument): TableSystem['dimensions'] {
  return Object.fromEntries(
    Object.entries(document.dims).map(([name, { leaves, groups }]) => [name, { leaves, groups: groups ?? {} }]),
  );
}

/** A document's key, with codes that mean a dimension's total left out. */
export function documentKey(document: TableDocument, key: CellKey): CellKey {
  return Object.fromEntries(
    Object.entries(key).filter(([name, code]) => {
      const { leaves = [], groups = {}, total = 'Total' } = document.dims[name] ?? {};
      return code !== total || leaves.includes(code) || code in groups;
    }),
  );
}

/** Everything that a document says of cells, in its order: those of its releases, then those to audit besides. */
export function statementsOf(document: TableDocument, rule: ProtectionRule): readonly DocumentStatement[] {
  const dimensions = dimensionsOf(document);
  const named = (key: CellKey) => {
    const own = documentKey(document, key);
    return { id: cellIdentity(dimensions, own), key: own };
  };
  const ofReleases = document.releases.flatMap(({ cells }) =>
    cells.map((cell): DocumentStatement => ({ ...named(cell.k), ...saidOf(cell, rule) })),
  );
  const targets = (document.also_audit ?? []).map(({ _truth: truth, ...key }): DocumentStatement => {
    const codes = Object.fromEntries(Object.entries(key).map(([name, code]) => [name, String(code)]));
    const count = typeof truth === 'number' ? truth : null;
    return { ...named(codes), says: 'target', count, range: null, isPrimary: false };
  });
  return [...ofReleases, ...targets];
}

function saidOf(cell: DocumentCell, rule: ProtectionRule): Omit<DocumentStatement, 'id' | 'key'> {
  const { v: value, round, lo: lower, hi: upper, s: reason, t: truth = null, contributions } = cell;
  const spans = contributions === undefined ? {} : { mustSpan: dominatedRange(contributions, rule) };
  if (reason !== undefined) {
    const isPrimary = reason === 'primary';
    const range = rule.markersDistinct ? marked(isPrimary, rule) : null;
    return { says: 'hidden', count: truth, range, isPrimary, ...spans };
  }
  if (lower !== undefined && upper !== undefined) {
    return { says: 'ranged', count: truth, range: { lower, upper }, isPrimary: false };
  }
  if (value !== undefined && round !== undefined && round !== null) {
    const range = {
      lower: Math.max(0, Math.ceil(value - round / 2)),
      upper: Math.ceil(value + round / 2) - 1,
    };
    return { says: 'ranged', count: truth, range, isPrimary: false };
  }
  if (value !== undefined) {
    return { says: 'printed', count: value, range: null, isPrimary: false };
  }
  if (truth === null) {
    throw new AppError(
      'data-impossible',
      `A cell (${Object.values(cell.k).join(', ')}) has neither a printed count (v) nor a true one (t).`,
    );
  }
  return { says: 'open', count: truth, range: null, isPrimary: false, ...spans };
}

/** What a marker of its own tells of a hidden count. */
function marked(isPrimary: boolean, { threshold }: ProtectionRule): CountRange {
  return isPrimary ? { lower: 0, upper: threshold - 1 } : { lower: threshold, upper: Infinity };
}

/** The count of each cell that some statement gives; throws `data-impossible` where two of them differ. */
export function knownCounts(statements: readonly DocumentStatement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, key, count } of statements) {
    const known = counts.get(id);
    if (count !== null && known !== undefined && known !== count) {
      throw new AppError(
        'data-impossible',
        `Two tables count the same people differently (${describeKey(key)}: ${String(known)} and ${String(count)}). Count them from the same records.`,
      );
    }
    if (count !== null) counts.set(id, count);
  }
  return counts;
}
