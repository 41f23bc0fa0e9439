import type { ProtectionRule } from '../rule.ts';
import type { AskedCube } from './asked-cube.ts';
import { isCoarser } from './dimension-levels.ts';
import type { Level } from './dimension-levels.ts';
import { sumLevels } from './level-sums.ts';
import type { LevelSums } from './level-sums.ts';
import { pooledEntropy } from './pooled-entropy.ts';
import type { Recode } from './recode.ts';

/** What can be said of a recode without protecting it. */
export interface RecodeEstimate {
  /** Entropy in bits, with partners of lone small counts guessed as hidden. */
  readonly told: number;
  /** Entropy in bits if small counts alone were hidden: never less than what protection leaves. */
  readonly atMost: number;
  /** Counts that are small, of all the cells, margins among them. */
  readonly small: number;
  readonly cells: number;
}

/** Guesses what a recode of one asked-for table would print with all its margins; `levels` are each dimension's own. */
export function estimateRecode(
  cube: AskedCube,
  levels: ReadonlyMap<string, readonly Level[]>,
  recode: Recode,
  rule: ProtectionRule,
): RecodeEstimate {
  const chains = cube.dimensions.map((name) => coarserChain(levels.get(name) ?? [], recode.get(name)));
  const sums = sumLevels(chains, cube.counts);
  const least = rule.zerosSensitive ? 0 : 1;
  const hidden = sums.tables.map(({ counts }) =>
    Uint8Array.from(counts, (count) => (count >= least && count < rule.threshold ? 1 : 0)),
  );
  const small = hidden.reduce((sum, flags) => sum + flags.reduce((all, flag) => all + flag, 0), 0);
  const finest = sums.tables[0]?.counts ?? new Float64Array();
  const coarse = { chains: sums.chains, counts: finest };
  const isPrinted = (at: readonly number[], cell: number): boolean => hidden[sums.tableAt(at)]?.[cell] === 0;
  const atMost = pooledEntropy(coarse, isPrinted);
  guessPartners(sums, hidden);
  return {
    told: pooledEntropy(coarse, isPrinted),
    atMost,
    small,
    cells: sums.tables.reduce((sum, { counts }) => sum + counts.length, 0),
  };
}

function coarserChain(levels: readonly Level[], recoded: Level | undefined): readonly Level[] {
  if (recoded === undefined) return levels;
  return [recoded, ...levels.filter((level) => level.classes < recoded.classes && isCoarser(level, recoded))];
}

/** Where one cell of a line is hidden and its total is not, the smallest other that is not 0 is hidden with it. */
function guessPartners({ tables }: LevelSums, hidden: readonly Uint8Array[]): void {
  tables.forEach(({ counts, lines }, table) => {
    const flags = hidden[table] ?? new Uint8Array();
    for (const { of, table: totals } of lines) {
      const open = new Map<number, { flagged: number; partner: number }>();
      counts.forEach((count, cell) => {
        const line = of[cell] ?? 0;
        const state = open.get(line) ?? { flagged: 0, partner: -1 };
        open.set(line, state);
        if (flags[cell] === 1) state.flagged += 1;
        else if (count > 0 && (state.partner < 0 || count < (counts[state.partner] ?? 0))) state.partner = cell;
      });
      for (const [line, { flagged, partner }] of open) {
        if (flagged === 1 && partner >= 0 && hidden[totals]?.[line] === 0) flags[partner] = 1;
      }
    }
  });
}
