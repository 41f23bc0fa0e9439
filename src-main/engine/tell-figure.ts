import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import { strandIdSchema } from '../../shared/model/code-list.ts';
import type { FigureSource } from '../../shared/model/edition.ts';
import { groupEstimateSchema } from '../../shared/model/edition.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { categoryOf, readView } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { estimateOf, figureFormula, figureWords } from '../../shared/presentation/figure-words.ts';
import type { GroupFigure } from '../../shared/presentation/figure-words.ts';
import { readCrossing } from '../../shared/presentation/read-crossing.ts';
import { listDimension } from '../disclosure/guard/list-dimension.ts';
import { tellBoundsFigure } from './tell-bounds-figure.ts';
import { tellCrossedFigure } from './tell-crossed-figure.ts';
import { tellGroupFigure } from './tell-group-figure.ts';
import { tellSummaryFigure } from './tell-summary-figure.ts';
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
    told: tellOf(reading, figure),
    strands: [strand.id],
    dimensions: [listDimension(strand.id, list.id)],
  };
}

function tellOf(reading: Reading, { estimate, category, area, part }: FigureSource): ToldFigure {
  switch (estimate) {
    case 'disparity':
    case 'parity-gap':
    case 'parity-ratio':
      return tellSummaryFigure(reading, estimate);
    case 'rate-bounds':
    case 'share-bounds':
    case 'representation-bounds':
      return tellBoundsFigure(reading, category, estimate);
    case 'count':
    case 'population':
    case 'share':
    case 'population-share':
    case 'rate':
    case 'representation':
    case 'versus-others':
    case 'versus-elsewhere':
      return tellOfGroup(reading, { estimate, category, area }, part);
    default:
      return assertNever(estimate);
  }
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
  const asked = groupEstimateSchema.safeParse(estimate).data;
  if (asked === undefined) {
    throw new AppError('unknown-name', 'There is no such number of two strands at once in this profile.');
  }
  const [down, across] = reading.crossing.strands;
  return {
    told: tellCrossedFigure(reading, { categories: [category, second.category], estimate: asked, part }),
    strands: [down.id, across.id],
    dimensions: [down, across].map(({ id, list }) => listDimension(id, list.id)),
  };
}

function noStrand(strand: string): AppError {
  return new AppError('unknown-name', `There is no number by "${strand}" in this profile.`);
}
