import type { DismissedJoin, JoinSuggestions, SuggestedJoin } from '../../shared/model/match-report.ts';
import type { Connection } from '../database/connection.ts';
import type { JoinableSide, JoinContext } from './join-context.ts';
import { codesApart, turnedRound } from './suggestions/codes-apart.ts';
import { scoreOf } from './suggestions/candidate.ts';
import type { JoinCandidate } from './suggestions/candidate.ts';
import { lonelyKeys } from './suggestions/lonely-keys.ts';
import { openKeyStage } from './suggestions/key-stage.ts';
import type { KeyStage } from './suggestions/key-stage.ts';
import { keyPairs } from './suggestions/key-pairs.ts';
import type { KeyCandidate } from './suggestions/key-pairs.ts';
import { sampleOverlap } from './suggestions/measure-pair.ts';
import { nameTrap } from './suggestions/name-trap.ts';
import { otherWayRound, suggestionOf } from './suggestions/suggestion-of.ts';
import { tryLookups } from './suggestions/try-lookup.ts';
import { tryPair } from './suggestions/try-pair.ts';
import type { TriedPair } from './suggestions/try-pair.ts';
import { trySeveral } from './suggestions/try-several.ts';
import { tryWithin } from './suggestions/try-within.ts';

/** Pairs of columns that are measured exactly, the most promising first. */
const measured = 24;
/** Below this score the other way round is tried too. */
const turnedBelow = 0.6;
const suggested = 6;
const dismissed = 8;

/**
 * The joins that could be made between two datasets, best first, each with its evidence; and the pairs of columns that look
 * like keys but make none. Distinct keys are compared in DuckDB: sampled where both sides have many, exactly for the best.
 */
export async function suggestJoins(
  connection: Connection,
  left: JoinableSide,
  right: JoinableSide,
  context: JoinContext,
): Promise<JoinSuggestions> {
  const stage = openKeyStage(connection);
  try {
    const pairs = keyPairs(left, right);
    const tried = await tryPairs(connection, stage, pairs, { left, right });
    const straight = tried.flatMap((each) =>
      each.tried.kind === 'way' ? [{ ...each, candidate: each.tried.candidate }] : [],
    );
    const apart = await codesApart(connection, stage, left, right);
    const trap = nameTrap(tried, apart);
    const lookups = await tryLookups(connection, stage, left, right, context, apart);
    const forward = [
      ...straight.filter(({ pair }) => !trap.pairs.has(pair)).map(({ candidate }) => candidate),
      ...lookups.ways,
      ...(await tryWithin(connection, stage, left, right, context)),
    ];
    const several = isTableOfCells(right) ? await trySeveral(connection, left, right, forward, tried) : [];
    const leads = [...forward, ...several].some((way) => scoreOf(way) >= turnedBelow);
    const turned = leads ? null : await tryLookups(connection, stage, right, left, context, turnedRound(apart));
    const back =
      turned === null
        ? []
        : [...turned.ways, ...(await tryWithin(connection, stage, right, left, context))].map(
            (candidate): JoinCandidate => ({ ...candidate, isTurned: true, worth: candidate.worth - 0.05 }),
          );
    const ways = [...forward, ...several, ...back].toSorted((a, b) => scoreOf(b) - scoreOf(a));
    const paired = tried.filter((each) => !isUnlike(each));
    const none = paired.flatMap(({ tried: each }): DismissedJoin[] =>
      each.kind === 'none' ? [{ says: each.says, because: each.because }] : [],
    );
    const used = new Set(
      ways.flatMap(({ on }) => on.flatMap((pair) => (pair.by === 'key' ? [pair.left, pair.right] : []))),
    );
    const least = ways[0] === undefined ? 0 : scoreOf(ways[0]) / 2;
    const best: SuggestedJoin[] = [];
    for (const way of ways.filter((each) => scoreOf(each) >= least).slice(0, suggested)) {
      best.push(await suggestionOf(connection, way, left, right));
    }
    return {
      suggested: best,
      dismissed: [
        ...trap.dismissed,
        ...lookups.traps,
        ...(turned?.traps ?? []).map((each) => ({ ...each, says: otherWayRound(each.says) })),
        ...none,
        ...lookups.dismissed,
        ...lonelyKeys(
          left,
          right,
          paired.map(({ pair }) => pair),
          used,
        ),
      ]
        .filter(isFirst)
        .slice(0, dismissed),
    };
  } finally {
    await stage.drop();
  }
}

/** Measures pairs exactly, those first that a sample says meet most. */
async function tryPairs(
  connection: Connection,
  stage: KeyStage,
  pairs: readonly KeyCandidate[],
  sides: { readonly left: JoinableSide; readonly right: JoinableSide },
): Promise<TriedPair[]> {
  const sampled: { pair: KeyCandidate; held: number }[] = [];
  for (const pair of pairs) {
    const a = await stage.of(sides.left.relation, pair.left.column, pair.family);
    const b = await stage.of(sides.right.relation, pair.right.column, pair.family);
    const held = await sampleOverlap(connection, a, b);
    if (a.keys > 0 && b.keys > 0 && isWorthIt(pair, held)) sampled.push({ pair, held });
  }
  const tried: TriedPair[] = [];
  for (const { pair, held } of sampled.toSorted((a, b) => promise(b) - promise(a)).slice(0, measured)) {
    tried.push({ pair, tried: await tryPair(connection, stage, pair, sides, held) });
  }
  return tried;
}

/** Whether a pair is measured although its names, or its roles, do not say that it is one. */
function isWorthIt({ family, left, right, alike }: KeyCandidate, held: number): boolean {
  if (family === 'text' || (family === 'identifier' && alike < 0.5)) return held > 0;
  return left.family === right.family || alike >= 0.5 || held >= 0.5;
}

/** Whether a row of a side can be named by several columns together, as a cell of a table by ward, sex and age can. */
function isTableOfCells({ dataset }: JoinableSide): boolean {
  return dataset.kind === 'aggregate' || dataset.kind === 'lookup';
}

function promise({ pair, held }: { pair: KeyCandidate; held: number }): number {
  return held + 0.2 * pair.alike + (pair.family === 'text' || pair.family === 'strand' ? 0 : 0.5);
}

function isFirst(each: DismissedJoin, index: number, all: readonly DismissedJoin[]): boolean {
  return all.findIndex(({ says }) => says === each.says) === index;
}

/** Whether nothing but being identifiers speaks for a pair: neither their names nor a single value. */
function isUnlike({ pair, tried }: TriedPair): boolean {
  return pair.family === 'identifier' && pair.alike < 0.5 && tried.kind === 'none';
}
