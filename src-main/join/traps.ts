import type { Dataset } from '../../shared/model/dataset.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { JoinWarning } from '../../shared/model/match-report.ts';
import type { Connection } from '../database/connection.ts';
import type { JoinableSide, JoinContext } from './join-context.ts';
import type { JoinSource } from './join-relations.ts';
import type { MatchedKeys } from './match-keys.ts';
import type { ReportContext } from './report-context.ts';
import { suggestJoins } from './suggest-joins.ts';
import { openKeyStage } from './suggestions/key-stage.ts';
import { missingNormalisers } from './traps/missing-normalisers.ts';
import { mixedVintages } from './traps/mixed-vintages.ts';
import { notAKey } from './traps/not-a-key.ts';
import { otherAreas } from './traps/other-areas.ts';
import { pairEvidence } from './traps/pair-evidence.ts';
import { partOfThePlace } from './traps/part-of-the-place.ts';
import { ranksAcrossVintages } from './traps/ranks-across-vintages.ts';
import { strangeKeys } from './traps/strange-keys.ts';

const grades: readonly JoinWarning['grade'][] = ['trap', 'loss', 'note'];
/** A way less good than this is not offered in place of a trap. */
const goodEnough = 0.55;

/**
 * What would mislead in a join, or lose its rows, told before it is committed: worst first, with a better plan where the
 * workspace knows one.
 */
export async function findTraps(
  connection: Connection,
  { plan }: Pick<MatchedKeys, 'plan'>,
  report: Pick<ReportContext, 'left' | 'right' | 'relations' | 'places' | 'titleOf'>,
): Promise<JoinWarning[]> {
  const left = sideOf(report.left, report.relations.left);
  const right = sideOf(report.right, report.relations.right);
  const lookupRelation = (dataset: string): string => report.relations.lookups.get(dataset)?.relation ?? '';
  const context: JoinContext = {
    lookups: report.places?.lookups ?? [],
    boundaries: report.places?.boundaries ?? [],
    ...(report.places?.areasInUse === undefined ? {} : { areasInUse: report.places.areasInUse }),
    relationOf: report.places?.relationOf ?? lookupRelation,
    titleOf: report.titleOf,
  };
  const stage = openKeyStage(connection);
  const found: JoinWarning[] = [];
  /** What another way of joining could avoid. */
  const avoidable = new Set<JoinWarning>();
  try {
    for (const pair of plan.on) {
      if (pair.by !== 'key') continue;
      const evidence = await pairEvidence(connection, stage, plan, pair, { left, right, context });
      const other = await otherAreas(evidence);
      const mistaken = [
        ...other,
        ...(other.length > 0 ? [] : partOfThePlace(evidence)),
        ...notAKey(evidence),
        ...ranksAcrossVintages(evidence),
        ...(await mixedVintages(evidence)),
      ];
      for (const each of mistaken) if (each.grade !== 'note') avoidable.add(each);
      found.push(...mistaken, ...(await missingNormalisers(evidence)), ...(await strangeKeys(evidence)));
    }
  } finally {
    await stage.drop();
  }
  const ordered = found.toSorted((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade));
  const first = ordered.find((each) => avoidable.has(each));
  const repair = first === undefined ? null : await betterPlan(connection, plan, { left, right, context });
  return ordered.map((each) => (each === first && repair !== null ? { ...each, repair } : each));
}

function sideOf(dataset: Dataset, { relation, totals = [] }: JoinSource): JoinableSide {
  return { dataset, relation, totals };
}

/** The best other way of joining two sides, by other columns or through another lookup. */
async function betterPlan(
  connection: Connection,
  plan: JoinPlan,
  {
    left,
    right,
    context,
  }: { readonly left: JoinableSide; readonly right: JoinableSide; readonly context: JoinContext },
): Promise<JoinWarning['repair'] | null> {
  const { suggested } = await suggestJoins(connection, left, right, context);
  const better = suggested.find((each) => each.score >= goodEnough && waysOf(each.plan) !== waysOf(plan));
  return better === undefined ? null : { says: `Join by ${better.says} instead`, plan: better.plan };
}

function waysOf({ on }: JoinPlan): string {
  return JSON.stringify(on.map((pair) => (pair.by === 'key' ? [pair.left, pair.through?.dataset] : [pair.boundaries])));
}
