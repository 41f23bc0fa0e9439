import type { JoinableSide } from '../join-context.ts';
import { keyColumns } from './key-column.ts';
import type { KeyColumn, KeyFamily } from './key-column.ts';
import { namesAlike } from './names-alike.ts';

/** A column of each side that could be one key. */
export interface KeyCandidate {
  readonly left: KeyColumn;
  readonly right: KeyColumn;
  readonly family: KeyFamily;
  /** From 0 to 1. */
  readonly alike: number;
}

/** The most pairs of columns that are looked at, those of the strongest families first. */
const lookedAt = 200;
const strength: Readonly<Record<KeyFamily, number>> = {
  'area-code': 7,
  uprn: 6,
  identifier: 5,
  postcode: 4,
  'area-name': 3,
  time: 2,
  strand: 1,
  text: 0,
};

/** Pairs of columns, one of each side, whose roles or names say that their values may mean the same. */
export function keyPairs(left: JoinableSide, right: JoinableSide): KeyCandidate[] {
  const [leftKeys, rightKeys] = [keyColumns(left), keyColumns(right)];
  const pairs = leftKeys.flatMap((a) =>
    rightKeys.flatMap((b): KeyCandidate[] => {
      const alike = namesAlike(a.column, b.column);
      const family = sharedFamily(a, b, alike);
      return family === null ? [] : [{ left: a, right: b, family, alike }];
    }),
  );
  return [...pairs, ...namesakes(leftKeys, right), ...namesakes(rightKeys, left).map(turned)]
    .toSorted((a, b) => strength[b.family] + b.alike - strength[a.family] - a.alike)
    .slice(0, lookedAt);
}

function turned({ left, right, ...rest }: KeyCandidate): KeyCandidate {
  return { ...rest, left: right, right: left };
}

function sharedFamily(left: KeyColumn, right: KeyColumn, alike: number): KeyFamily | null {
  const [a, b] = [left.role, right.role];
  if (left.family === right.family) {
    switch (left.family) {
      case 'area-code':
      case 'area-name':
        return geographyOf(left) === geographyOf(right) || alike >= 0.5 ? left.family : null;
      case 'strand':
        return a.kind === 'strand' && b.kind === 'strand' && a.strand === b.strand ? 'strand' : null;
      case 'time':
        return a.kind === b.kind ? 'time' : null;
      case 'text':
        return alike >= 0.5 || (a.kind === 'category' && b.kind === 'category') ? 'text' : null;
      case 'postcode':
      case 'uprn':
      case 'identifier':
        return left.family;
    }
  }
  if (isNamed(left, right) || isNamed(right, left)) return 'area-name';
  const families = new Set([left.family, right.family]);
  const other = [...families].find((family) => family !== 'text');
  if (!families.has('text') || other === undefined || other === 'time' || alike < 0.5) return null;
  return other === 'strand' ? 'text' : other;
}

/** Whether words of one side may be the names of the other side's areas, though they were not taken for such. */
function isNamed(names: KeyColumn, { column, family, role }: KeyColumn): boolean {
  return names.family === 'area-name' && family === 'text' && (role.kind === 'category' || /name/i.test(column));
}

/** The kind of area that a column holds. */
export function geographyOf({ role }: KeyColumn): string | null {
  return role.kind === 'area-code' || role.kind === 'area-name' ? role.geography.kind : null;
}

/** Columns that were taken for no key, but have the very name of a key of the other side. */
function namesakes(keys: readonly KeyColumn[], other: JoinableSide): KeyCandidate[] {
  const known = new Set(keyColumns(other).map(({ column }) => column));
  return keys
    .filter(({ family }) => family !== 'text' && family !== 'strand' && family !== 'time')
    .flatMap((key) =>
      Object.entries(other.dataset.roles)
        .filter(([column]) => !known.has(column) && namesAlike(key.column, column) === 1)
        .map(([column, role]) => ({
          left: key,
          right: { column, role, family: key.family },
          family: key.family,
          alike: 1,
        })),
    );
}
