import type { ColumnRole } from '../model/column-role.ts';
import type { Geography } from './geography-words.ts';
import { severalAreas } from './geography-words.ts';
import { vintagesIn } from './area-vintage.ts';

/** A column of figures by area that is to be laid beside another's. */
export interface ComparedFigures {
  readonly title: string;
  readonly column: string;
  readonly role: ColumnRole;
  readonly geography: Geography;
}

/** Whether figures are places in an order (ranks, deciles, quintiles) and no amounts. */
export function isRanking({ column, role }: Pick<ComparedFigures, 'column' | 'role'>): boolean {
  if (role.kind === 'measure' && role.unit === 'ranks') return true;
  const isFigure =
    role.kind === 'measure' || role.kind === 'category' || role.kind === 'identifier' || role.kind === 'count';
  return isFigure && /(^|[^a-z])(rank|decile|quintile|quartile)s?([^a-z]|$)/i.test(column.replaceAll('_', ' '));
}

/** Why two columns may not be compared over time; null where they may. */
export function refuseComparison(one: ComparedFigures, other: ComparedFigures): string | null {
  if (isOneVintage(one.geography, other.geography)) return null;
  const ranking = [one, other].find(isRanking);
  const [areas, others] = [severalAreas(one.geography), severalAreas(other.geography)];
  if (one.geography.kind !== other.geography.kind)
    return `“${one.title}” is of ${areas} and “${other.title}” of ${others}. Carry one to the areas of the other first.`;
  if (ranking === undefined) return null;
  return (
    `“${ranking.column}” of “${ranking.title}” says where an area stands among all areas of its own year. “${one.title}” ` +
    `ranks ${areas}, “${other.title}” ${others}: there are not as many of them and they are not the same areas, so a ` +
    'higher or lower place does not show that an area changed. Compare the counts or scores behind the ranks, or show each year by itself.'
  );
}

function isOneVintage(one: Geography, other: Geography): boolean {
  const vintages = vintagesIn(other.vintage);
  return one.kind === other.kind && vintagesIn(one.vintage).some((vintage) => vintages.includes(vintage));
}
