import { formatList } from '../../../shared/base/format-list.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import type { JoinableSide } from '../join-context.ts';
import type { PairEvidence } from './pair-evidence.ts';

const ranked = /rank|decile|quintile|quartile|percentile|\b(imd|idaci|idaopi|wimd|simd)\s*(\d{2}|\d{4})?\b/i;

/** Ranks or deciles of areas joined to areas of another vintage, among which they do not rank. */
export function ranksAcrossVintages({ left, right, leftKey, rightKey, pair, context }: PairEvidence): JoinWarning[] {
  const [a, b] = [leftKey.role, rightKey.role];
  if (a.kind !== 'area-code' || b.kind !== 'area-code') return [];
  const [from, to] = [a.geography.vintage, b.geography.vintage];
  const isChange = context.lookups.some(
    ({ dataset, method }) => dataset === pair.through?.dataset && method === 'change',
  );
  if (from === to || from === 'not known' || to === 'not known' || a.geography.kind !== b.geography.kind) return [];
  if (pair.through !== undefined && !isChange) return [];
  return [
    { side: left, own: from, other: to },
    { side: right, own: to, other: from },
  ].flatMap(({ side, own, other }): JoinWarning[] => {
    const columns = rankColumns(side);
    if (columns.length === 0) return [];
    const [, areas] = areaWords[a.geography.kind];
    const named = formatList(columns.slice(0, 3).map((column) => `“${column}”`));
    return [
      {
        grade: 'trap',
        says:
          `${named} of ${side.dataset.title} ${columns.length === 1 ? 'ranks' : 'rank'} the ${areas} of ${own} among themselves; ` +
          `beside the ${areas} of ${other} ${columns.length === 1 ? 'it is' : 'they are'} right only where an area did not change, and never to be averaged or compared over time.`,
      },
    ];
  });
}

function rankColumns({ dataset }: JoinableSide): string[] {
  return Object.entries(dataset.roles).flatMap(([column, { kind }]) =>
    ranked.test(column.replace(/_/g, ' ')) &&
    (kind === 'measure' || kind === 'category' || kind === 'count' || kind === 'identifier')
      ? [column]
      : [],
  );
}
