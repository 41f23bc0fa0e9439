import { nonAnswerSchema } from '../../../shared/model/code-list.ts';
import { known, unknown } from '../../../shared/model/breakdown.ts';
import type { StrandOverlap } from '../../../shared/model/overlap.ts';
import type { Dimension } from '../table-system.ts';

/** People of one kind (a leaf of the dimension `people`) by area and by leaf of a strand. */
export interface StrandTally {
  readonly strand: string;
  readonly dimension: Dimension;
  /** The code of the strand's dimension under which a list's code stands. */
  codeOf(list: string, code: string): string;
  readonly counts: readonly TallyCount[];
}

export interface TallyCount {
  readonly people: string;
  readonly area: string;
  readonly leaf: string;
  readonly count: number;
}

/**
 * The counts of a strand by pattern, its leaves being the codes of its list; where several lists are in use, the leaves
 * are the pairs (or more) of their codes that occur, and each list's codes are groups of them. `answers` tells the kinds
 * of non-answer apart, or counts them as one.
 */
export function tallyStrand(
  { strand, lists, counts }: StrandOverlap,
  codesInUse: readonly (readonly string[])[],
  answers: 'apart' | 'as-one',
): StrandTally {
  const codeAs = (code: string) => plainCode(code, answers);
  const only = lists.length === 1;
  const nameOf = (codes: readonly string[]) => leafOf(codes, answers);
  const tuples = new Map(counts.map(({ codes }) => [nameOf(codes), codes.map(codeAs)]));
  lists.forEach((_list, at) => {
    const met = new Set([...tuples.values()].map((codes) => codes[at]));
    for (const code of (codesInUse[at] ?? []).map(codeAs)) {
      const codes = lists.map((_other, other) => (other === at ? code : unknown));
      if (!met.has(code)) tuples.set(codes.join(' & '), codes);
    }
  });
  const groups: Record<string, string[]> = {};
  lists.forEach((list, at) => {
    for (const [leaf, codes] of tuples) {
      const code = codes[at] ?? unknown;
      const sum = isNonAnswer(code) || code === unknown ? unknown : known;
      for (const each of new Set([...(only ? [] : [code]), sum])) {
        const name = only ? each : `${list} ${each}`;
        if (name !== leaf) (groups[name] ??= []).push(leaf);
      }
    }
    for (const sum of [known, unknown]) {
      const name = only ? sum : `${list} ${sum}`;
      if (!tuples.has(name)) groups[name] ??= [];
    }
  });
  return {
    strand,
    dimension: { leaves: [...tuples.keys()].sort(), groups },
    codeOf: (list, code) => (only ? code : `${list} ${code}`),
    counts: counts.map(({ pattern, area, codes, people }) => ({
      people: patternLeaf(pattern),
      area,
      leaf: nameOf(codes),
      count: people,
    })),
  };
}

/** The leaf of a strand's dimension for a code of each of its lists. */
export function leafOf(codes: readonly string[], answers: 'apart' | 'as-one'): string {
  return codes.map((code) => plainCode(code, answers)).join(' & ');
}

function plainCode(code: string, answers: 'apart' | 'as-one'): string {
  return answers === 'as-one' && isNonAnswer(code) ? unknown : code;
}

/** The leaf of the dimension `people` for those in the filters of a pattern and in no other. */
export function patternLeaf(pattern: number): string {
  return `pattern ${String(pattern)}`;
}

/** Whether a pattern's people are in the filter at this position. */
export function isInPattern(pattern: number, filter: number): boolean {
  return Math.floor(pattern / 2 ** filter) % 2 === 1;
}

function isNonAnswer(code: string): boolean {
  return nonAnswerSchema.safeParse(code).success;
}
