import type { Protection, TableSystem } from '../table-system.ts';
import type { Recode } from './recode.ts';

/** What was done so that tables may be printed. */
export interface CoarseningMethod {
  readonly used: 'nothing' | 'suppressed' | 'coarsened' | 'dropped';
  /** "coarsened: age in 3 bands in place of 9, then 14 of 250 counts hidden; no other way that was tried keeps more". */
  readonly says: string;
}

/** Says which way was taken: nothing hidden, counts hidden, coarser codes, or a dimension left out. */
export function describeMethod(asked: TableSystem, recode: Recode, { cells }: Protection): CoarseningMethod {
  const hidden = cells.filter(({ status }) => status !== 'published').length;
  const changes = describeRecode(asked, recode);
  const counts = `${String(hidden)} of ${String(cells.length)} counts hidden`;
  if (changes === '') {
    return hidden === 0
      ? { used: 'nothing', says: 'printed in full: no count is small' }
      : { used: 'suppressed', says: `suppressed: ${counts}; no other way that was tried keeps more` };
  }
  const used = [...recode.values()].some(({ does }) => does === 'drop') ? 'dropped' : 'coarsened';
  const then = hidden === 0 ? 'every count printed' : counts;
  return { used, says: `${used}: ${changes}, then ${then}; no other way that was tried keeps more` };
}

/** "age in 3 bands in place of 9, without sex"; nothing where nothing changes. */
export function describeRecode(asked: TableSystem, recode: Recode): string {
  return [...recode]
    .map(([name, { says, does }]) => {
      const leaves = asked.dimensions[name]?.leaves.length ?? 0;
      return does === 'merge' ? `${says} in place of ${String(leaves)}` : says;
    })
    .join(', ');
}
