import { withinSentence } from '../../shared/base/format-words.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';
import { shortFindings } from './strand-section.ts';

/** Two characteristics at once: measures of a segment of people, broken down by the other strands. */
export function intersectionsSection(input: ProfileInput, measures: readonly MeasureViews[]): ProfileSection {
  const { workspace } = input;
  const crossed = measures.flatMap(({ views }) =>
    views.flatMap((view) => {
      const { measure, strand } = readView(view).breakdown;
      const segment = workspace.measures.find(({ id }) => id === measure.id)?.segment;
      const found = workspace.segments.find(({ id }) => id === segment);
      return found === undefined || found.expression.kind === 'everyone'
        ? []
        : [{ view, strand, segment: found.title }];
    }),
  );
  const base = { id: 'eia-intersections', name: 'Intersections' };
  if (crossed.length === 0) {
    return {
      ...base,
      title: 'No evidence crosses two characteristics',
      lead: 'What is true of women and of disabled people need not be true of disabled women.',
      blocks: [
        {
          kind: 'note',
          id: 'eia-intersections-none',
          tone: 'warn',
          title: 'Nothing is known of people with two characteristics together',
          text: 'Every table here is by one characteristic at a time. To look at two, make a segment in Explore (say, women aged 16 to 24), count the measure for it, and add it to this profile.',
        },
      ],
    };
  }
  return {
    ...base,
    title: 'What is known of people with two characteristics together',
    lead: 'Each finding is within a segment of people, by another characteristic.',
    blocks: crossed.flatMap(({ view, strand, segment }): Block[] => [
      {
        kind: 'paragraph',
        id: `eia-intersections-${readView(view).breakdown.measure.id}-${strand.id}`,
        text: `${segment}, by ${withinSentence(strand.title)}:`,
      },
      ...shortFindings(view),
    ]),
  };
}
