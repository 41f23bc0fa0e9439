import type { Dataset } from '../../../shared/model/dataset.ts';
import type {
  Cardinality,
  JoinKind,
  JoinPair,
  JoinPlan,
  JoinSide,
  KeyPair,
  Normaliser,
} from '../../../shared/model/join-plan.ts';

/** The columns of a table, or of its rows summed up. */
export function columnsOf(dataset: Dataset | undefined, side: JoinSide): readonly string[] {
  if (side.summed !== undefined) return side.summed.by;
  return dataset === undefined ? [] : Object.keys(dataset.roles);
}

/** An id of letters, digits and hyphens that no other join has. */
export function freeId(title: string, taken: readonly string[]): string {
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');
  const id = words === '' ? 'join' : words;
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? id : `${id}-${String(copy)}`;
    if (!taken.includes(name)) return name;
  }
}

/** A plan to begin with where no join was suggested: the first columns of one name, else the first of each. */
export function emptyPlan(left: Dataset, right: Dataset, taken: readonly string[]): JoinPlan {
  const lefts = Object.keys(left.roles);
  const rights = Object.keys(right.roles);
  const shared = lefts.find((name) => rights.includes(name));
  const title = `${left.title} to ${right.title}`;
  return {
    id: freeId(title, taken),
    title,
    left: { dataset: left.id },
    right: { dataset: right.id },
    on: [{ by: 'key', left: shared ?? lefts[0] ?? '', right: shared ?? rights[0] ?? '', normalisers: [] }],
    kind: 'left',
    expects: 'many-to-one',
    many: 'refuse',
  };
}

export function withPair(plan: JoinPlan, at: number, pair: JoinPair): JoinPlan {
  return { ...plan, on: plan.on.map((each, index) => (index === at ? pair : each)) };
}

export function withoutPair(plan: JoinPlan, at: number): JoinPlan {
  return { ...plan, on: plan.on.filter((_each, index) => index !== at) };
}

export function withPairAdded(plan: JoinPlan, lefts: readonly string[], rights: readonly string[]): JoinPlan {
  const used = plan.on.map(({ right }) => right);
  const usedLeft = plan.on.flatMap((pair) => (pair.by === 'key' ? [pair.left] : []));
  const right = rights.find((name) => lefts.includes(name) && !used.includes(name)) ?? rights[0] ?? '';
  const left = lefts.includes(right) ? right : (lefts.find((name) => !usedLeft.includes(name)) ?? '');
  return { ...plan, on: [...plan.on, { by: 'key', left, right, normalisers: [] }] };
}

export function withNormalisers(pair: KeyPair, normalisers: readonly Normaliser[]): KeyPair {
  return { ...pair, normalisers: [...normalisers] };
}

export function withThrough(pair: KeyPair, through: KeyPair['through'] | null): KeyPair {
  const { through: _before, ...direct } = pair;
  return through === null || through === undefined ? direct : { ...direct, through };
}

/** Another kind of join; one in time begins with the first dates of each side. */
export function withKind(
  plan: JoinPlan,
  kind: JoinKind,
  dates: { readonly left: string; readonly right: string },
): JoinPlan {
  const { time, ...rest } = plan;
  if (kind !== 'nearest-in-time') return { ...rest, kind };
  return { ...rest, kind, time: time ?? { ...dates, direction: 'before' } };
}

export function withMany(plan: JoinPlan, many: JoinPlan['many']): JoinPlan {
  return { ...plan, many };
}

export function withExpected(plan: JoinPlan, expects: Cardinality): JoinPlan {
  return { ...plan, expects };
}

/** One side as it is, or its rows summed up by the columns that are compared. */
export function withSummed(plan: JoinPlan, side: 'left' | 'right', isSummed: boolean, dataset: Dataset): JoinPlan {
  const { dataset: name } = plan[side];
  if (!isSummed) return { ...plan, [side]: { dataset: name } };
  const keys = plan.on.flatMap((pair) => (side === 'right' ? [pair.right] : pair.by === 'key' ? [pair.left] : []));
  const counts = Object.entries(dataset.roles).flatMap(([column, role]) =>
    role.kind === 'count' && !keys.includes(column) ? [column] : [],
  );
  const columns =
    counts.length === 0
      ? [{ name: 'Rows', how: 'count' as const }]
      : counts.map((column) => ({ name: column, how: 'sum' as const, column }));
  return { ...plan, [side]: { dataset: name, summed: { by: [...new Set(keys)], columns } } };
}

/** Whether two plans join in the same way, whatever they are called. */
export function isSameJoin(one: JoinPlan, other: JoinPlan): boolean {
  return JSON.stringify(joinOf(one)) === JSON.stringify(joinOf(other));
}

function joinOf({ left, right, on, kind, time, expects, many, outside }: JoinPlan): unknown {
  return [left, right, on.map((pair) => Object.entries(pair).toSorted(byName)), kind, time, expects, many, outside];
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

export function withOutside(plan: JoinPlan, keys: readonly string[]): JoinPlan {
  const { outside: _before, ...rest } = plan;
  return keys.length === 0 ? rest : { ...rest, outside: [...keys] };
}

/** A pair of columns in place of points in areas, or the other way about. */
export function keyPair(left: string, right: string): KeyPair {
  return { by: 'key', left, right, normalisers: [] };
}

/** One side summed up by other columns; at least one is kept. */
export function withSummedBy(plan: JoinPlan, side: 'left' | 'right', by: readonly string[]): JoinPlan {
  const { summed } = plan[side];
  if (summed === undefined || by.length === 0) return plan;
  return { ...plan, [side]: { ...plan[side], summed: { ...summed, by: [...by] } } };
}

/** One side summed up into other columns: `count` is the number of rows; what was there keeps its name and its way. */
export function withSummedColumn(plan: JoinPlan, side: 'left' | 'right', names: readonly string[]): JoinPlan {
  const { summed } = plan[side];
  if (summed === undefined || names.length === 0) return plan;
  const columns = names.map((name) => {
    const before = summed.columns.find(({ how, column }) => (how === 'count' ? 'count' : column) === name);
    if (before !== undefined) return before;
    return name === 'count' ? { name: 'Rows', how: 'count' as const } : { name, how: 'sum' as const, column: name };
  });
  return { ...plan, [side]: { ...plan[side], summed: { ...summed, columns } } };
}
