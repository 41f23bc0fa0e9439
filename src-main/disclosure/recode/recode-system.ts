import { leavesOf } from '../cell-identity.ts';
import type { CellKey, CountTable, TableCell, TableSystem } from '../table-system.ts';
import type { DimensionRecode, Recode } from './recode.ts';

/** What a recode makes of a code: printed under a name (none: the whole), a part of a class, or no longer printed. */
type CodeUse =
  | { readonly becomes: 'whole' }
  | { readonly becomes: 'code'; readonly code: string }
  | { readonly becomes: 'part'; readonly code: string | null; readonly of: number }
  | { readonly becomes: 'nothing' };

/**
 * The tables of a system with some dimensions made coarser, by adding up: merged classes are new groups over the same leaves,
 * and cells that are finer are left out. Cells that an earlier release told of, or that must be protected though nobody
 * prints them, stay as they are; sums of amounts are never added up, as whose they are is not known here.
 */
export function recodeSystem(system: TableSystem, recode: Recode): TableSystem {
  const dimensions = Object.fromEntries(
    Object.entries(system.dimensions).map(([name, dimension]) => {
      const own = recode.get(name);
      const added = (own?.does === 'merge' ? own.codes : []).flatMap((code, at) => {
        const inside = dimension.leaves.filter((_, leaf) => own?.classOf[leaf] === at);
        return dimension.leaves.includes(code) || code in dimension.groups ? [] : [[code, inside] as const];
      });
      return [name, { ...dimension, groups: { ...dimension.groups, ...Object.fromEntries(added) } }];
    }),
  );
  const uses = new Map([...recode].map(([name, own]) => [name, codeUses(system, name, own)]));
  const printed = new Map<string, TableCell>();
  const sums = new Map<
    string,
    { readonly cell: TableCell; readonly parts: number; readonly of: number; readonly mustHide: boolean }
  >();
  for (const cell of system.tables.flatMap(({ cells }) => cells)) {
    if (cell.earlier !== undefined || cell.earlierRange !== undefined || cell.neverPrinted === true) {
      printed.set(keyText(cell.key), cell);
      if (cell.neverPrinted === true) continue;
    }
    const found = recodedKey(cell.key, uses);
    if (found === null) continue;
    const text = keyText(found.key);
    if (found.of === 1) {
      if (!printed.has(text)) printed.set(text, { ...cell, key: found.key });
      continue;
    }
    if (cell.mustSpan !== undefined) continue;
    const before = sums.get(text);
    const mustHide = cell.mustHide === true && before?.mustHide !== false;
    sums.set(text, {
      cell: {
        key: found.key,
        count: (before?.cell.count ?? 0) + cell.count,
        ...(cell.importance === undefined
          ? {}
          : { importance: Math.max(cell.importance, before?.cell.importance ?? 0) }),
      },
      mustHide,
      parts: (before?.parts ?? 0) + 1,
      of: found.of,
    });
  }
  for (const [text, { cell, parts, of, mustHide }] of sums) {
    if (parts === of && !printed.has(text)) printed.set(text, mustHide ? { ...cell, mustHide } : cell);
  }
  const tables = Map.groupBy(printed.values(), ({ key }) => Object.keys(key).sort().join('\n'));
  return {
    ...system,
    dimensions,
    tables: [...tables.values()].map((cells): CountTable => ({ dimensions: Object.keys(cells[0]?.key ?? {}), cells })),
  };
}

/** A key as text, the same for the same codes in whatever order. */
function keyText(key: CellKey): string {
  return Object.keys(key)
    .sort()
    .map((name) => `${name}=${key[name] ?? ''}`)
    .join('\n');
}

function codeUses(system: TableSystem, name: string, recode: DimensionRecode): ReadonlyMap<string, CodeUse> {
  const dimension = system.dimensions[name] ?? { leaves: [], groups: {} };
  const codes = [...dimension.leaves, ...Object.keys(dimension.groups)];
  const sizeOf = (own: number): number => recode.classOf.filter((each) => each === own).length;
  return new Map(
    codes.map((code): readonly [string, CodeUse] => {
      const leaves = leavesOf(name, dimension, code);
      const classes = [...new Set(leaves.map((leaf) => recode.classOf[leaf] ?? 0))];
      const [only = 0] = classes;
      if (leaves.length === dimension.leaves.length) return [code, { becomes: 'whole' }];
      const isWhole = leaves.length === classes.reduce((sum, own) => sum + sizeOf(own), 0);
      if (isWhole) {
        return [code, { becomes: 'code', code: classes.length === 1 ? (recode.codes[only] ?? code) : code }];
      }
      return [
        code,
        leaves.length === 1
          ? { becomes: 'part', code: recode.does === 'drop' ? null : (recode.codes[only] ?? code), of: sizeOf(only) }
          : { becomes: 'nothing' },
      ];
    }),
  );
}

/** The key under which a cell is printed, or is a part of one that is; null where it is neither. */
function recodedKey(key: CellKey, uses: ReadonlyMap<string, ReadonlyMap<string, CodeUse>>) {
  const recoded: Record<string, string> = {};
  let of = 1;
  for (const [name, code] of Object.entries(key)) {
    const use = uses.get(name)?.get(code) ?? { becomes: 'code' as const, code };
    if (use.becomes === 'nothing') return null;
    if (use.becomes !== 'whole' && use.code !== null) recoded[name] = use.code;
    if (use.becomes === 'part') of *= use.of;
  }
  return { key: recoded, of };
}
