import { AppError } from '../../shared/base/app-error.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import { strandIdSchema } from '../../shared/model/code-list.ts';
import type { FigureSource } from '../../shared/model/edition.ts';
import {
  areaTallyEstimateSchema,
  boundsEstimateSchema,
  groupEstimateSchema,
  restEstimateSchema,
  screenEstimateSchema,
  summaryEstimateSchema,
  tallyEstimateSchema,
} from '../../shared/model/edition.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { categoryOf, readView } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { estimateOf, figureFormula, figureWords } from '../../shared/presentation/figure-words.ts';
import type { GroupFigure } from '../../shared/presentation/figure-words.ts';
import type { CrossedReading } from '../../shared/presentation/read-crossing.ts';
import { readCrossing } from '../../shared/presentation/read-crossing.ts';
import { numberOf } from '../../shared/presentation/released-formula.ts';
import { listDimension } from '../disclosure/guard/list-dimension.ts';
import { tellBoundsFigure } from './tell-bounds-figure.ts';
import { tellCrossedFigure } from './tell-crossed-figure.ts';
import { tellGroupFigure } from './tell-group-figure.ts';
import { tellCrossedShare, tellRestFigure } from './tell-rest-figure.ts';
import { tellScreenFigure } from './tell-screen-figure.ts';
import { tellSummaryFigure } from './tell-summary-figure.ts';
import { tellAreaTally, tellCrossedTally, tellTallyFigure } from './tell-tally-figure.ts';
import type { ToldFigure } from './told-figure.ts';

/** A number told, with the strands that it was counted by. */
export interface CountedFigure {
  readonly told: ToldFigure;
  readonly strands: readonly [StrandId] | readonly [StrandId, StrandId];
  /** The dimensions of the released tables that it can be read from. */
  readonly dimensions: readonly string[];
}

/** Finds a number in a measure's released evidence, and tells of it. Throws `unknown-name` where there is none. */
export function tellFigure(evidence: Released<MeasureEvidence>, figure: FigureSource): CountedFigure {
  return figure.second === undefined ? tellByStrand(evidence, figure) : tellByPair(evidence, figure, figure.second);
}

function tellByStrand(evidence: Released<MeasureEvidence>, figure: FigureSource): CountedFigure {
  // Everyone is told by the first strand, where none is named.
  const breakdown = evidence.breakdowns.find(({ strand }) => figure.strand === '' || strand.id === figure.strand);
  if (breakdown === undefined) throw noStrand(figure.strand);
  const { strand, list } = breakdown;
  const reading = readView({ evidence, strand: strand.id, area: figure.area });
  return {
    told: tellOf(reading, figure, evidence),
    strands: [strand.id],
    dimensions: [listDimension(strand.id, list.id)],
  };
}

function tellOf(
  reading: Reading,
  { strand, estimate, category, area, part }: FigureSource,
  evidence: Released<MeasureEvidence>,
): ToldFigure {
  const { data: ofGroup } = groupEstimateSchema.safeParse(estimate);
  if (ofGroup !== undefined) return tellOfGroup(reading, { estimate: ofGroup, category, area }, part);
  const { data: bounds } = boundsEstimateSchema.safeParse(estimate);
  if (bounds !== undefined) return tellBoundsFigure(reading, category, bounds);
  const { data: summary } = summaryEstimateSchema.safeParse(estimate);
  if (summary !== undefined) return tellSummaryFigure(reading, summary);
  const { data: tally } = tallyEstimateSchema.safeParse(estimate);
  if (tally !== undefined) return tellTallyFigure(strand === '' ? allStrands(evidence, area) : [reading], tally);
  const { data: areaTally } = areaTallyEstimateSchema.safeParse(estimate);
  if (areaTally !== undefined) return tellAreaTally(reading, category, areaTally);
  const { data: screen } = screenEstimateSchema.safeParse(estimate);
  if (screen !== undefined) return tellScreenFigure({ reading, evidence, category, estimate: screen });
  return tellRestFigure(reading, category, restEstimateSchema.parse(estimate));
}

function allStrands(evidence: Released<MeasureEvidence>, area: AreaKey): Reading[] {
  return evidence.breakdowns.map(({ strand }) => readView({ evidence, strand: strand.id, area }));
}

function tellOfGroup(reading: Reading, figure: GroupFigure, part: FigureSource['part']): ToldFigure {
  const { category, estimate } = figure;
  const row = reading.row(category);
  if (row === undefined) {
    throw new AppError('unknown-name', `There is no number of "${category}" in ${reading.area.name}.`);
  }
  return tellGroupFigure({
    found: estimateOf(row, estimate),
    part,
    words: figureWords(reading, estimate, reading.area.name),
    group: `${categoryOf(reading, category).label}, ${reading.area.name}`,
    formula: figureFormula(reading, figure),
  });
}

function tellByPair(
  evidence: Released<MeasureEvidence>,
  { strand, category, estimate, part }: FigureSource,
  second: NonNullable<FigureSource['second']>,
): CountedFigure {
  const [one, other] = [strand, second.strand].map((id) => strandIdSchema.safeParse(id).data);
  const reading = one === undefined || other === undefined ? null : readCrossing(evidence, one, other);
  if (reading === null) throw noStrand(`${strand} and ${second.strand}`);
  const [down, across] = reading.crossing.strands;
  return {
    told: tellOfPair(evidence, reading, { categories: [category, second.category], estimate, part }),
    strands: [down.id, across.id],
    dimensions: [down, across].map(({ id, list }) => listDimension(id, list.id)),
  };
}

function tellOfPair(
  evidence: Released<MeasureEvidence>,
  reading: CrossedReading,
  { categories, estimate, part }: Pick<FigureSource, 'estimate' | 'part'> & { readonly categories: [string, string] },
): ToldFigure {
  const { data: ofGroup } = groupEstimateSchema.safeParse(estimate);
  if (ofGroup !== undefined) return tellCrossedFigure(reading, { categories, estimate: ofGroup, part });
  const { data: tally } = tallyEstimateSchema.safeParse(estimate);
  if (tally !== undefined) return tellCrossedTally(reading, tally);
  if (estimate !== 'share-of-all') {
    throw new AppError('unknown-name', 'There is no such number of two strands at once in this profile.');
  }
  const { strands, whole } = reading.crossing;
  const byStrand = readView({ evidence, strand: strands[0].id, area: whole.code });
  return tellCrossedShare(reading, numberOf(byStrand.row(everyone)?.count));
}

function noStrand(strand: string): AppError {
  return new AppError('unknown-name', `There is no number by "${strand}" in this profile.`);
}
