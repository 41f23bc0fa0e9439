import type { ProfileSection } from '../../shared/model/profile.ts';
import { crossedTitle } from '../../shared/presentation/crossed-words.ts';
import { crossedBlocks, crossingsOf } from './crossed-blocks.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

/** A section for each pair of strands that a measure is counted by together; none where there is none. */
export function togetherSections(input: ProfileInput, measures: readonly MeasureViews[]): ProfileSection[] {
  return measures.flatMap((measure) =>
    crossingsOf(input, measure).map((reading) => {
      const { strands, measure: counted } = reading.crossing;
      return {
        id: `${counted.id}-${strands[0].id}-with-${strands[1].id}`,
        name: 'Two together',
        title: crossedTitle(reading),
        lead: 'What is true of two groups apart need not be true of people who are in both.',
        blocks: crossedBlocks(reading, measure, input),
      };
    }),
  );
}
