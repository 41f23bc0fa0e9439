import type { AreaKey } from '../../shared/model/area.ts';
import { everyone, known, unknown, type Breakdown, type BreakdownRow } from '../../shared/model/breakdown.ts';
import type { Count } from '../../shared/model/estimate.ts';
import type { EventsAmong } from './rate-ratio.ts';

/** A breakdown's released rows by area and category, asked by name. */
export interface ReleasedCounts {
  readonly whole: AreaKey;
  /** The codes of the list's own categories, in its order. */
  readonly categories: readonly string[];
  row(area: AreaKey, category: string): BreakdownRow | undefined;
  /** Service users: 'suppressed' where they are hidden. */
  users(area: AreaKey, category: string): number | 'suppressed' | 'not-available';
  /** Users among people, where both are printed. */
  eventsAmong(area: AreaKey, category: string): EventsAmong | null;
}

/** Reads a released breakdown; nothing but what it prints can be asked. */
export function releasedCounts(breakdown: Breakdown): ReleasedCounts {
  const rows = new Map(breakdown.rows.map((row) => [`${row.area} ${row.category}`, row]));
  const row = (area: AreaKey, category: string) => rows.get(`${area} ${category}`);
  const [whole] = breakdown.areas;
  return {
    whole: whole?.code ?? 'not-placed',
    categories: breakdown.categories.flatMap(({ code, kind }) => (kind === 'category' ? [code] : [])),
    row,
    users: (area, category) => numberOf(row(area, category)?.count),
    eventsAmong: (area, category) => {
      const found = row(area, category);
      const events = numberOf(found?.count);
      const population = numberOf(found?.population);
      return typeof events === 'number' && typeof population === 'number' ? { events, population } : null;
    },
  };
}

/** Those of known and of unknown category and everyone, where all three are printed. */
export function knownOf(
  counts: ReleasedCounts,
  area: AreaKey,
): { readonly known: number; readonly unknown: number; readonly all: number } | 'suppressed' | 'not-available' {
  const [certain, missing, all] = [known, unknown, everyone].map((code) => counts.users(area, code));
  if (certain === 'suppressed' || missing === 'suppressed' || all === 'suppressed') return 'suppressed';
  if (typeof certain !== 'number' || typeof missing !== 'number' || typeof all !== 'number') return 'not-available';
  return { known: certain, unknown: missing, all };
}

function numberOf(count: Count | undefined): number | 'suppressed' | 'not-available' {
  if (count?.status === 'value') return count.value;
  return count?.status ?? 'not-available';
}
