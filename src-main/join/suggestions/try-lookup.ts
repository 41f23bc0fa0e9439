import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { AreaLookup } from '../../../shared/model/gazetteer.ts';
import type { DismissedJoin } from '../../../shared/model/match-report.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import type { JoinableSide, JoinContext } from '../join-context.ts';
import { normaliserSql } from '../normaliser-sql.ts';
import { scoreOf, share, sumsUp } from './candidate.ts';
import type { JoinCandidate } from './candidate.ts';
import type { CodesApart } from './codes-apart.ts';
import { keyColumns } from './key-column.ts';
import type { KeyColumn } from './key-column.ts';
import type { KeyStage } from './key-stage.ts';
import { measureOverlap, sampleOverlap } from './measure-pair.ts';
import { namedRouteTrap } from './name-trap.ts';
import { countedKeys, pairTitle, reachSentence } from './words.ts';

const reachSchema = z.object({
  keys: z.number(),
  rows: z.number(),
  severalKeys: z.number(),
  severalRows: z.number(),
  areas: z.number(),
  areaRows: z.number(),
});

const methodWorth = { exact: 0.26, 'best-fit': 0.22, change: 0.28 } as const;
const methodWords = {
  exact: 'each lies wholly in its area',
  'best-fit': 'best fit: each counts whole in one area, though it may not lie wholly there',
  change: 'a list of what each area became',
} as const;
/** A share or a number of keys that do not meet by chance. */
const fewest = 0.02;
const enough = 20;

/**
 * The ways that lead from a column of the left side through a lookup to area codes of the right side; not from names of
 * areas of which both sides hold codes that are apart, for the same name is another area there.
 */
export async function tryLookups(
  connection: Connection,
  stage: KeyStage,
  left: JoinableSide,
  right: JoinableSide,
  context: JoinContext,
  apart: ReadonlyMap<GeographyKind, CodesApart>,
): Promise<{ ways: JoinCandidate[]; traps: DismissedJoin[]; dismissed: DismissedJoin[] }> {
  const ways: JoinCandidate[] = [];
  const traps: DismissedJoin[] = [];
  const dismissed: DismissedJoin[] = [];
  for (const lookup of context.lookups) {
    if (lookup.dataset === left.dataset.id || lookup.dataset === right.dataset.id) continue;
    for (const from of keyColumns(left).filter((key) => leadsFrom(lookup, key))) {
      for (const to of keyColumns(right).filter((key) => leadsTo(lookup, key))) {
        const tried = await tryLookup(connection, stage, lookup, from, to, { left, right, context });
        if (tried === null) continue;
        const codes = isNamed(from) ? apart.get(lookup.to.geography.kind) : undefined;
        if (!('on' in tried)) dismissed.push(tried);
        else if (codes === undefined) ways.push(tried);
        else traps.push(namedRouteTrap(tried, codes));
      }
    }
  }
  const best = ways.toSorted((a, b) => scoreOf(b) - scoreOf(a)).filter(isFirstOfItsName);
  return { ways: best, traps, dismissed: dismissed.filter(({ says }) => best.every((way) => way.says !== says)) };
}

function isNamed({ role }: KeyColumn): boolean {
  return role.kind === 'area-name';
}

function leadsFrom({ from }: AreaLookup, { role, family }: KeyColumn): boolean {
  if (from.kind === 'postcode' || from.kind === 'uprn') return family === from.kind;
  const kind = from.kind === 'area' ? 'area-code' : 'area-name';
  return role.kind === kind && role.geography.kind === from.geography.kind;
}

function leadsTo({ to }: AreaLookup, { role }: KeyColumn): boolean {
  return role.kind === 'area-code' && role.geography.kind === to.geography.kind;
}

async function tryLookup(
  connection: Connection,
  stage: KeyStage,
  lookup: AreaLookup,
  from: KeyColumn,
  to: KeyColumn,
  { left, right, context }: { left: JoinableSide; right: JoinableSide; context: JoinContext },
): Promise<JoinCandidate | DismissedJoin | null> {
  const relation = context.relationOf(lookup.dataset);
  const a = await stage.of(left.relation, from.column, from.family);
  const known = await stage.of(relation, lookup.from.column, from.family);
  const held = await sampleOverlap(connection, a, known);
  if (held < fewest && held * Math.min(a.keys, known.keys) < enough) return null;
  const { normalisers, leftKeys } = await measureOverlap(connection, stage, a, known, from.family);
  const b = await stage.of(right.relation, to.column, to.family);
  const reached = stage.temporary();
  const value = quoteIdentifier(lookup.to.column);
  await connection.run(
    `CREATE TEMP TABLE ${reached} AS
     SELECT l.key, any_value(l.rows) AS rows, list(DISTINCT v.value) AS areas
     FROM (SELECT ${normaliserSql('raw', normalisers)} AS key, sum(rows)::BIGINT AS rows FROM ${a.table} GROUP BY 1) l
     JOIN (SELECT DISTINCT ${normaliserSql(quoteIdentifier(lookup.from.column), normalisers)} AS key, ${value}::VARCHAR AS value
       FROM ${relation} WHERE ${value} IS NOT NULL) v ON l.key = v.key
     WHERE v.value IN (SELECT raw FROM ${b.table}) GROUP BY l.key`,
  );
  const [reach] = await connection.query(
    reachSchema,
    `SELECT count(*) AS keys, coalesce(sum(rows), 0)::BIGINT AS rows,
       count(*) FILTER (WHERE len(areas) > 1) AS "severalKeys",
       coalesce(sum(rows) FILTER (WHERE len(areas) > 1), 0)::BIGINT AS "severalRows",
       (SELECT count(*) FROM ${b.table} WHERE raw IN (SELECT unnest(areas) FROM ${reached})) AS areas,
       (SELECT coalesce(sum(rows), 0)::BIGINT FROM ${b.table} WHERE raw IN (SELECT unnest(areas) FROM ${reached})) AS "areaRows"
     FROM ${reached}`,
  );
  const [area, areas] = areaWords[lookup.to.geography.kind];
  const title = context.titleOf(lookup.dataset);
  const source = pairTitle({ left: from, right: from, family: from.family });
  const says = `${source} → ${lookup.method === 'change' ? `${lookup.to.geography.vintage} code` : area}`;
  if (reach === undefined || reach.keys === 0) {
    return {
      says,
      because: `${title} leads to ${areas} that ${right.dataset.title} has not got: 0 of ${countedKeys(leftKeys, from)} reach one`,
    };
  }
  if (reach.keys < enough && share(reach.keys, Math.min(a.keys, known.keys)) < fewest) return null;
  const fit = {
    leftKeys,
    leftMatchedKeys: reach.keys,
    leftRows: a.allRows,
    leftMatchedRows: reach.rows,
    rightKeys: b.keys,
    rightMatchedKeys: reach.areas,
    rightMatchedRows: reach.areaRows,
    isLeftUnique: a.most <= 1 && leftKeys === a.keys && reach.keys <= reach.areas,
    isRightUnique: b.most <= 1,
    severalKeys: reach.severalKeys,
  };
  return {
    on: [
      {
        by: 'key',
        left: from.column,
        right: to.column,
        normalisers: [...normalisers],
        through: { dataset: lookup.dataset, key: lookup.from.column, value: lookup.to.column, method: lookup.method },
      },
    ],
    says,
    because: [
      reachSentence(fit, countedKeys(leftKeys, from), {
        left: left.dataset.title,
        right: `${title} with ${lookup.to.geography.kind === 'lsoa' ? 'an' : 'a'} ${area} of ${right.dataset.title}`,
      }),
      `Looked up in ${title}; ${methodWords[lookup.method]}.`,
      `${formatNumber(reach.areas)} of ${formatNumber(b.keys)} ${areas} are reached.`,
      ...(reach.severalKeys === 0
        ? []
        : [
            `${formatNumber(reach.severalKeys)} of them ${reach.severalKeys === 1 ? 'leads' : 'lead'} to several ${areas}: ${formatNumber(reach.severalRows)} ${reach.severalRows === 1 ? 'row' : 'rows'} would be repeated, so settle them first.`,
          ]),
    ],
    fit,
    worth: methodWorth[lookup.method] - (from.family === 'area-name' ? 0.04 : 0),
    isTurned: false,
    isSummed: sumsUp(right.dataset, b.most <= 1),
  };
}

function isFirstOfItsName({ says }: JoinCandidate, index: number, all: readonly JoinCandidate[]): boolean {
  return all.findIndex((each) => each.says === says) === index;
}
