import { AppError } from '../../../shared/base/app-error.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import type { CellKey } from '../table-system.ts';
import type { GuardInput } from './guard-input.ts';
import type { GuardSystem } from './guard-system.ts';
import type { ToldCell } from './told-already.ts';

/**
 * What to say where nothing protects a measure together with what left before: with which releases, and of whom the
 * tables would tell even with every count of the new ones hidden. Names no count.
 */
export function refuseTogether(
  error: AppError,
  input: GuardInput,
  guard: GuardSystem,
  told: readonly ToldCell[],
): AppError {
  const names = [...new Set([...guard.releasesOf.values()].flat())];
  if (names.length === 0) return error;
  const [first] = told.toSorted((a, b) => Object.keys(b.key).length - Object.keys(a.key).length);
  const whom = first === undefined ? 'a few people' : describePeople(input, first.key);
  return new AppError(
    'not-disclosable',
    `With ${shortList(names)}, this table would reveal ${whom}. Use broader categories or larger areas, or leave this table out.`,
    { detail: told.length === 0 ? error.message : told.map(({ key }) => JSON.stringify(key)).join('\n') },
  );
}

function describePeople({ nameOfArea, nameOfCode }: GuardInput, key: CellKey): string {
  const place = key['area'] === undefined ? '' : ` in ${nameOfArea(key['area'])}`;
  const codes = Object.entries(key).flatMap(([strand, code]) =>
    strand === 'area' || strand === 'people' ? [] : [`“${nameOfCode(strand, code)}”`],
  );
  return codes.length === 0 ? `a few people${place}` : `people of ${formatList(codes)}${place}`;
}

function shortList(names: readonly string[]): string {
  const rest = names.length - 3;
  return formatList(rest > 0 ? [...names.slice(0, 3), `${String(rest)} more releases`] : names);
}
