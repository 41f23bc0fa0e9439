import { roundHalfUp } from '../base/format-number.ts';
import { joinsPlainly } from './group-phrase.ts';
import type { ValuedComparison } from './group-comparisons.ts';

const mergedAtMost = 3;
const mostApart = 0.1;

/**
 * Puts neighbours of a ranking into one sentence where their ratios are within 0.1 of each other as printed, all are
 * reliable and their names join without doubt.
 */
export function mergeAlike(ranked: readonly ValuedComparison[]): ValuedComparison[][] {
  return ranked.reduce<ValuedComparison[][]>((groups, comparison) => {
    const last = groups.at(-1);
    if (last !== undefined && last.length < mergedAtMost && last.every((other) => isAlike(other, comparison))) {
      last.push(comparison);
    } else {
      groups.push([comparison]);
    }
    return groups;
  }, []);
}

function isAlike(a: ValuedComparison, b: ValuedComparison): boolean {
  const apart = Math.abs(roundHalfUp(a.ratio.value, 1) - roundHalfUp(b.ratio.value, 1));
  return (
    roundHalfUp(apart, 1) <= mostApart &&
    a.mayBeChance === b.mayBeChance &&
    a.ratio.reliable &&
    b.ratio.reliable &&
    joinsPlainly(a.phrase) &&
    joinsPlainly(b.phrase)
  );
}
