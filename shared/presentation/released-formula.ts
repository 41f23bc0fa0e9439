import { formatNumber } from '../base/format-number.ts';
import type { Count } from '../model/estimate.ts';

/** A released count; null where it is hidden or there is none. */
type Known = number | null;

/** "(86 ÷ 2,910) ÷ (12,280 ÷ 292,447)"; null where one of them is not known. */
export function ratioFormula(own: Known, ownPeople: Known, others: Known, otherPeople: Known): string | null {
  return written([own, ownPeople, others, otherPeople], ([n, of, m, among]) => `(${n} ÷ ${of}) ÷ (${m} ÷ ${among})`);
}

/** What is left of a count; null where either is not known. */
export function less(from: Known, taken: Known): Known {
  return from === null || taken === null ? null : from - taken;
}

/** A formula over numbers as they are printed; null where one of them is not known. */
export function written(
  numbers: readonly Known[],
  write: (texts: readonly string[]) => string | undefined,
): string | null {
  const texts = numbers.flatMap((number) => (number === null ? [] : [formatNumber(number)]));
  return texts.length === numbers.length ? (write(texts) ?? null) : null;
}

export function numberOf(count: Count | undefined): Known {
  return count?.status === 'value' ? count.value : null;
}
