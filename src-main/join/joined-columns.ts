import { rawColumn, statusColumn } from '../../shared/model/companion-column.ts';
import type { MatchedKeys } from './match-keys.ts';

/** A column of a joined relation, and the column of a side that it is. */
export interface JoinedColumn {
  readonly name: string;
  readonly side: 'left' | 'right';
  readonly column: string;
}

/** The columns of a join's result: the left side's, then the right side's, told apart by its title where names are the same. */
export function joinedColumns({ plan, left, right }: Pick<MatchedKeys, 'plan' | 'left' | 'right'>): JoinedColumn[] {
  const lefts = left.columns.map((column): JoinedColumn => ({ name: column, side: 'left', column }));
  if (plan.kind === 'anti') return lefts;
  const taken = new Set(left.columns.map(fold));
  const names = new Map<string, string>();
  for (const column of right.columns.filter((each) => companionOf(each, right.columns) === null)) {
    const name = freeName(column, right.title, taken);
    taken.add(fold(name));
    names.set(column, name);
  }
  const rights = right.columns.map((column): JoinedColumn => ({
    name: nameOf(column, right.columns, names),
    side: 'right',
    column,
  }));
  return [...lefts, ...rights];
}

function freeName(column: string, title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fold(column))) return column;
  for (let copy = 1; ; copy += 1) {
    const name = `${column} (${title}${copy === 1 ? '' : ` ${copy}`})`;
    if (!taken.has(fold(name))) return name;
  }
}

/** A companion goes by the name of the column that it stands beside. */
function nameOf(column: string, columns: readonly string[], names: ReadonlyMap<string, string>): string {
  const companion = companionOf(column, columns);
  const own = names.get(companion?.of ?? column) ?? column;
  return companion === null ? own : companion.named(own);
}

function companionOf(column: string, columns: readonly string[]) {
  for (const named of [statusColumn, rawColumn]) {
    const of = columns.find((each) => named(each) === column);
    if (of !== undefined) return { of, named };
  }
  return null;
}

/** DuckDB tells names apart without regard to case. */
function fold(name: string): string {
  return name.toLowerCase();
}
