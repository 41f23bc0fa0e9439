import { AppError } from '../../shared/base/app-error.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import { strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { StrandPair } from '../../shared/model/crossing.ts';
import type { Measure } from '../../shared/model/measure.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import {
  crossedTable,
  isSamePair,
  isSmallEnough,
  measureCrossings,
  mostCrossings,
  mostPairs,
} from './measure-crossings.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import type { Session } from './session.ts';

interface AskedCrossing {
  readonly measure: string;
  readonly strands: StrandPair;
  readonly on: boolean;
}

/** Has a measure counted by two strands together as well, or no longer; refused where the pair can't be counted. */
export async function crossMeasure(session: Session, { measure: id, strands, on }: AskedCrossing): Promise<Workspace> {
  const parts = measureParts(session.workspace, id);
  if (on) requireCrossable(session, parts, strands);
  const words = wordsOf(strands);
  const did = on
    ? `count “${parts.measure.title}” by ${words} together`
    : `no longer count “${parts.measure.title}” by ${words} together`;
  return saveWorkspace(session.path, (saved) => withCrossing(saved, { measure: id, strands, on }), did);
}

function withCrossing(workspace: Workspace, { measure: id, strands, on }: AskedCrossing): Workspace {
  const change = ({ crossings = [], ...measure }: Measure): Measure => {
    const others = crossings.filter((pair) => !isSamePair(pair, strands));
    const wanted = on ? [...others, strands] : others;
    return wanted.length === 0 ? measure : { ...measure, crossings: wanted };
  };
  return { ...workspace, measures: workspace.measures.map((each) => (each.id === id ? change(each) : each)) };
}

function requireCrossable(session: Session, parts: MeasureParts, strands: StrandPair): void {
  const [first, second] = strands;
  const { measure, population } = parts;
  const lists = measureLists(session, parts);
  const [one, other] = strands.map((strand) => lists.find((list) => list.strand === strand));
  const words = wordsOf(strands);
  if (first === second) throw new AppError('usage', 'Choose two different characteristics to count together.');
  if (one === undefined || other === undefined) {
    throw new AppError(
      'usage',
      `“${measure.title}” is not counted by ${words}, one by one, so it can’t be counted by both together.`,
    );
  }
  if (crossedTable(session, parts, [one, other]) === null) {
    throw new AppError(
      'data-impossible',
      `No one table of “${population.title}” counts people by ${words} together, so there is nothing to compare with. Add a table that has both, such as a multivariate table of the census.`,
    );
  }
  if (!isSmallEnough([one, other])) {
    throw new AppError(
      'not-disclosable',
      `${String(one.categories.length)} by ${String(other.categories.length)} categories are too many to protect together (${String(mostPairs)} pairs at most). Choose a broader list for ${words}.`,
    );
  }
  const others = measureCrossings(session, parts).filter(
    ({ lists: [a, b] }) => !isSamePair([a.strand, b.strand], strands),
  );
  if (others.length >= mostCrossings) {
    const inUse = others
      .map(({ lists: pair }) => `${wordsOf(pair.map(({ strand }) => strand))} together`)
      .join(' and ');
    throw new AppError(
      'not-disclosable',
      `“${measure.title}” is already counted by ${inUse}, and no more can be protected at once. Take it out first.`,
    );
  }
}

function wordsOf(strands: readonly StrandId[]): string {
  return strands.map((strand) => withinSentence(strandTitles[strand])).join(' and ');
}
