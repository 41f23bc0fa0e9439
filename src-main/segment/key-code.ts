import { z } from 'zod';
import type { CodeList } from '../../shared/model/code-list.ts';
import { countedCode } from './map-labels.ts';
import type { ReadStrand } from './read-strand.ts';

const textSchema = z.string().nullable();
const ageSchema = z.union([z.number(), z.string()]).nullable();

/** The code that a label or an age is counted under; a label's is worked out once. */
export function openKeyCoder(
  { strand, meaningOf }: ReadStrand,
  origin: 'record-level' | 'aggregate',
): (key: unknown) => string | null {
  const known = new Map<string | null, string | null>();
  return (key) => {
    if (meaningOf === null) {
      const age = ageSchema.parse(key);
      return bandOf(strand.list, age === null ? null : Number(age));
    }
    const label = textSchema.parse(key);
    const before = known.get(label);
    if (before !== undefined) return before;
    const code = countedCode(meaningOf(label), origin);
    known.set(label, code);
    return code;
  };
}

/** The band of an age in completed years; an unknown age is missing. */
function bandOf(list: CodeList, age: number | null): string {
  const band = list.categories.find(({ from = 0, to = Infinity }) => age !== null && age >= from && age <= to);
  return band?.code ?? 'missing';
}
