import { formatList } from '../../shared/base/format-list.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import { strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { crossedBlocks, crossingsOf } from './crossed-blocks.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';
import { shortFindings } from './strand-section.ts';

const base = { id: 'eia-intersections', name: 'Intersections' };

/** Two characteristics at once: strands that are counted together, and measures of a segment of people by the other strands. */
export function intersectionsSection(input: ProfileInput, measures: readonly MeasureViews[]): ProfileSection {
  const blocks = [
    ...measures.flatMap((measure) =>
      crossingsOf(input, measure).flatMap((reading) => crossedBlocks(reading, measure, input)),
    ),
    ...segmentBlocks(input, measures),
  ];
  if (blocks.length === 0) return noIntersections(input, measures);
  return {
    ...base,
    title: 'What is known of people with two characteristics together',
    lead: 'What is true of women and of disabled people need not be true of disabled women.',
    blocks: [...blocks, ...notCounted(input, measures)],
  };
}

/** Measures of a segment of people: one characteristic is theirs, the other is the strand. */
function segmentBlocks({ workspace }: ProfileInput, measures: readonly MeasureViews[]): Block[] {
  return measures.flatMap(({ views }) =>
    views.flatMap((view): Block[] => {
      const { measure, strand } = readView(view).breakdown;
      const segment = workspace.measures.find(({ id }) => id === measure.id)?.segment;
      const found = workspace.segments.find(({ id }) => id === segment);
      if (found === undefined || found.expression.kind === 'everyone') return [];
      return [
        {
          kind: 'paragraph',
          id: `eia-intersections-${measure.id}-${strand.id}`,
          text: `${found.title}, by ${withinSentence(strand.title)}:`,
        },
        ...shortFindings(view),
      ];
    }),
  );
}

function noIntersections(input: ProfileInput, measures: readonly MeasureViews[]): ProfileSection {
  const pairs = possibleWords(input, measures);
  const ways =
    pairs === ''
      ? 'To look at two, make a segment in Explore (say, women aged 16 to 24), count the measure for it, and add it to this profile.'
      : `What can be counted together: ${pairs}. Choose the second one beside the strand in Explore.`;
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
        text: `Every table here is by one characteristic at a time. ${ways}`,
      },
    ],
  };
}

/** What of two characteristics together stays unknown here. */
function notCounted(input: ProfileInput, measures: readonly MeasureViews[]): Block[] {
  const pairs = possibleWords(input, measures);
  const others = pairs === '' ? '' : ` ${pairs} could be counted together in its place.`;
  return [
    {
      kind: 'note',
      id: 'eia-intersections-others',
      tone: 'info',
      title: 'Other characteristics together are not known',
      text: `Treat what happens to people with any other two characteristics as unknown, not as none.${others.replace(/^ ./u, (start) => start.toUpperCase())}`,
    },
  ];
}

/** "sex and age; ethnic group and sex": pairs that can be counted together and are not; "" where there are none. */
function possibleWords({ crossable, recipe }: ProfileInput, measures: readonly MeasureViews[]): string {
  const shown = new Set(recipe.strands.map(({ strand }) => strand));
  const pairs = measures.flatMap(({ views: [view] }) => {
    if (view === undefined) return [];
    const inUse = view.evidence.crossings.map(({ strands }) => strands.map(({ id }) => id));
    return (crossable?.get(readView(view).breakdown.measure.id) ?? []).filter(
      (pair) =>
        pair.every((strand) => shown.has(strand)) &&
        !inUse.some((strands) => pair.every((strand) => strands.includes(strand))),
    );
  });
  const words = pairs.map((pair) => pair.map((strand) => withinSentence(strandTitles[strand])).join(' with '));
  return formatList([...new Set(words)]);
}
