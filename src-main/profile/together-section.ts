import type { Figure } from '../../shared/model/edition.ts';
import type { ProfileSection } from '../../shared/model/profile.ts';
import { figuresIn } from '../../shared/presentation/bound-figures.ts';
import { crossedFigures } from '../../shared/presentation/crossed-figures.ts';
import { clearCells, crossedTitle } from '../../shared/presentation/crossed-words.ts';
import type { CrossedReading } from '../../shared/presentation/read-crossing.ts';
import { crossedBlocks, crossingsOf } from './crossed-blocks.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

/** A section for each pair of strands that a measure is counted by together; none where there is none. */
export function togetherSections(input: ProfileInput, measures: readonly MeasureViews[]): ProfileSection[] {
  return measures.flatMap((measure) =>
    crossingsOf(input, measure).map((reading) => {
      const { strands, measure: counted } = reading.crossing;
      const title = crossedTitle(reading);
      return {
        id: `${counted.id}-${strands[0].id}-with-${strands[1].id}`,
        name: 'Two together',
        title,
        titleFigures: titleFigures(reading, title),
        lead: 'What is true of two groups apart need not be true of people who are in both.',
        blocks: crossedBlocks(reading, measure, input),
      };
    }),
  );
}

/** The clearest pair's ratio leads, as its finding tells it. */
function titleFigures(reading: CrossedReading, title: string): Figure[] {
  const [first] = clearCells(reading);
  return first === undefined ? [] : figuresIn(title, ...crossedFigures(reading, first));
}
