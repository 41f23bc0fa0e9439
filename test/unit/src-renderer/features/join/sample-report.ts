import type { JoinPlan } from '../../../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../../../shared/model/match-report.ts';

export const samplePlan: JoinPlan = {
  id: 'clients-to-wards',
  title: 'Clients to wards',
  left: { dataset: 'clients' },
  right: { dataset: 'residents' },
  on: [{ by: 'key', left: 'ward', right: 'code', normalisers: [] }],
  kind: 'left',
  expects: 'many-to-one',
  many: 'refuse',
};

/** A report of so many rows, of which so many match; what else is given takes the place of nothing. */
export function sampleReport(
  leftRows: number,
  matchedRows: number,
  { plan = samplePlan, ...given }: Partial<MatchReport> = {},
): MatchReport {
  return {
    plan,
    sentence: '',
    steps: [],
    left: sideOf(leftRows, matchedRows),
    right: sideOf(24, 24),
    outsideRows: 0,
    rows: leftRows,
    cardinality: 'many-to-one',
    fanOut: { rows: 0, added: 0, examples: [] },
    totals: [],
    normalised: [],
    nearMisses: [],
    strands: [],
    warnings: [],
    ...given,
  };
}

function sideOf(rows: number, matchedRows: number): MatchReport['left'] {
  return { title: '', rows, keys: rows, emptyRows: 0, matchedRows, matchedKeys: matchedRows, unmatched: [] };
}
