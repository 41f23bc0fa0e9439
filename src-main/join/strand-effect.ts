import { z } from 'zod';
import { startSentence } from '../../shared/base/format-words.ts';
import { joinGroups } from '../../shared/presentation/group-phrase.ts';
import type { GroupPhrase } from '../../shared/presentation/group-phrase.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { StrandMatch } from '../../shared/model/match-report.ts';
import type { Connection } from '../database/connection.ts';

/** The left side's rows with whether each met a row of the right side. */
export interface MatchedRows {
  /** What stands after FROM. */
  readonly relation: string;
  /** SQL that is true for a row that matched. */
  readonly matched: string;
}

/** A strand of the left side's records, as it is read there. */
export interface StrandReading {
  readonly strand: StrandId;
  readonly title: string;
  /** SQL of what a record says of itself. */
  readonly value: string;
  /** The groups in their order; `phrase` is how a sentence names their people. */
  readonly groups: readonly { readonly code: string; readonly label: string; readonly phrase: GroupPhrase }[];
  /** The group that a value counts under; null for one that is left out. */
  groupOf(value: string | null): string | null;
}

/** The limits of a share `count` ÷ `total`, from 0 to 1. */
export type ShareLimits = (
  count: number,
  total: number,
) => { readonly value: number; readonly lower: number; readonly upper: number };

type MatchedGroup = StrandMatch['groups'][number];

const countedSchema = z.object({ value: z.string().nullable(), rows: z.number(), matched: z.number() });

/** Fewer rows than this say nothing of a group. */
const fewest = 10;
const namedGroups = 4;

/**
 * Whose records match: rows and matched rows of each group of each strand, its share with limits, and whether it differs from
 * the rest of the records (Newcombe 1998, method 10: the difference of two shares by the limits of each).
 */
export async function matchByStrand(
  connection: Connection,
  rows: MatchedRows,
  strands: readonly StrandReading[],
  limits: ShareLimits,
): Promise<StrandMatch[]> {
  const found: StrandMatch[] = [];
  for (const strand of strands) {
    const values = await connection.query(
      countedSchema,
      `SELECT (${strand.value})::VARCHAR AS value, count(*) AS rows, count(*) FILTER (WHERE ${rows.matched}) AS matched
       FROM ${rows.relation} GROUP BY 1`,
    );
    const all = { rows: 0, matched: 0 };
    const byGroup = new Map<string, { rows: number; matched: number }>();
    for (const each of values) {
      const code = strand.groupOf(each.value);
      if (code === null) continue;
      const group = byGroup.get(code) ?? { rows: 0, matched: 0 };
      byGroup.set(code, { rows: group.rows + each.rows, matched: group.matched + each.matched });
      all.rows += each.rows;
      all.matched += each.matched;
    }
    const groups = strand.groups.flatMap(({ code, label, phrase }) => {
      const group = byGroup.get(code);
      return group === undefined ? [] : [{ phrase, group: compare(label, group, all, limits) }];
    });
    if (groups.length > 0) {
      const { strand: id, title } = strand;
      found.push({ strand: id, title, groups: groups.map(({ group }) => group), says: finding(groups, title) });
    }
  }
  return found;
}

function compare(
  label: string,
  { rows, matched }: { readonly rows: number; readonly matched: number },
  all: { readonly rows: number; readonly matched: number },
  limits: ShareLimits,
): MatchedGroup {
  const own = limits(matched, rows);
  const group = { label, rows, matched, share: own.value, lower: own.lower, upper: own.upper };
  if (rows < fewest) return { ...group, direction: 'too-few' };
  if (all.rows === rows) return { ...group, direction: 'no-clear-difference' };
  const rest = limits(all.matched - matched, all.rows - rows);
  const difference = own.value - rest.value;
  const lower = difference - Math.hypot(own.value - own.lower, rest.upper - rest.value);
  const upper = difference + Math.hypot(own.upper - own.value, rest.value - rest.lower);
  return { ...group, direction: upper < 0 ? 'lower' : lower > 0 ? 'higher' : 'no-clear-difference' };
}

function finding(
  groups: readonly { readonly phrase: GroupPhrase; readonly group: MatchedGroup }[],
  title: string,
): string {
  const of = (direction: MatchedGroup['direction']) => groups.filter(({ group }) => group.direction === direction);
  const lower = of('lower').toSorted((a, b) => a.group.share - b.group.share);
  const higher = of('higher').toSorted((a, b) => b.group.share - a.group.share);
  if (lower.length > 0) return `${people(lower)} match less often`;
  if (higher.length > 0) return `${people(higher)} match more often`;
  if (of('too-few').length === groups.length) return `${title}: too few rows to say whose match less often`;
  return `${title}: no group’s records match clearly less often than the rest`;
}

/** "Roma, Arab and African clients"; of many, the first few and how many more. */
function people(groups: readonly { readonly phrase: GroupPhrase }[]): string {
  const phrases = groups.map(({ phrase }) => phrase);
  if (phrases.length <= namedGroups) return startSentence(joinGroups(phrases));
  const shown = phrases.slice(0, namedGroups - 1);
  return startSentence(`${joinGroups(shown)}, and those of ${phrases.length - shown.length} other groups,`);
}
