import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Ground } from './use-areas.ts';

/** "Ealing 015A, part of East Acton, 1,767 residents". */
export function describeArea(code: string, { all, outlines, larger }: Ground): string {
  const area = all.find((each) => each.code === code);
  const drawn = (outlines ?? larger).features.find(({ properties }) => properties.code === code);
  if (area === undefined) return drawn?.properties.name ?? code;
  const within = area.within === null ? '' : `, part of ${area.within}`;
  return `${area.name}${within}${area.residents === null ? '' : `, ${formatNumber(area.residents)} residents`}`;
}
