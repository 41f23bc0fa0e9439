import type { Edition, Redline } from '../../../shared/model/edition.ts';

/**
 * The edition that a redline is first shown against: the one kept last; where nothing differs from it, as just after a
 * release, the last one that says something else. Null where none is kept.
 */
export function editionToCompare(editions: readonly Edition[], sinceLast: Redline): Edition | null {
  const last = editions.at(-1) ?? null;
  if (last === null || sinceLast.figures.length + sinceLast.blocks.length > 0) return last;
  return editions.findLast(({ hash }) => hash !== last.hash) ?? last;
}
