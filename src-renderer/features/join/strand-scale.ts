import type { StrandMatch } from '../../../shared/model/match-report.ts';
import type { PlotScale } from '../../../shared/model/table-model.ts';
import { shareText } from './match-words.ts';

type Group = StrandMatch['groups'][number];

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5];

/** The share of all the groups' records that match. */
export function shareOfAll(groups: readonly Group[]): number {
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  return rows === 0 ? 0 : groups.reduce((sum, group) => sum + group.matched, 0) / rows;
}

/** A scale of shares that holds every interval, ends at a whole step and has two to five marks. */
export function strandScale(groups: readonly Group[]): PlotScale {
  const all = shareOfAll(groups);
  const lowest = Math.min(all, ...groups.map(({ lower }) => lower));
  const highest = Math.max(all, ...groups.map(({ upper }) => upper));
  const step = steps.find((each) => (highest - lowest) / each <= 3) ?? 0.5;
  const low = Math.max(0, exact(Math.floor(lowest / step + 1e-9) * step));
  const high = Math.min(1, exact(Math.ceil(highest / step - 1e-9) * step));
  const marks = Math.round((high - low) / step);
  const ticks = Array.from({ length: marks + 1 }, (_, at) => {
    const value = Math.min(1, exact(low + at * step));
    return { value, text: `${String(Math.round(value * 100))}%` };
  });
  return {
    scale: 'linear',
    domain: [low, high === low ? low + step : high],
    ticks,
    reference: all,
    referenceLabel: `all ${shareText(all)}`,
  };
}

/** A share without the error of a binary multiplication. */
function exact(share: number): number {
  return Number(share.toFixed(4));
}

/** Best matched first; groups with too few records to tell come last. */
export function orderGroups(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted((one, other) => {
    const few = Number(one.direction === 'too-few') - Number(other.direction === 'too-few');
    return few !== 0 ? few : other.share - one.share;
  });
}

/** The strand to begin with: one of whose groups some match less often, else the first. */
export function leadingStrand(strands: readonly StrandMatch[]): StrandMatch | undefined {
  return strands.find(({ groups }) => groups.some(({ direction }) => direction === 'lower')) ?? strands[0];
}
