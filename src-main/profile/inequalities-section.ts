import { withinSentence } from '../../shared/base/format-words.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { inequalityTable } from './inequality-table.ts';
import type { MeasureViews } from './measure-views.ts';

/** How wide inequalities are, strand beside strand, where that was assessed; null where it was for none. */
export function inequalitiesSection(measures: readonly MeasureViews[]): ProfileSection | null {
  const blocks = measures.flatMap(({ title, views }, index): Block[] => {
    const id = `inequalities-${String(index + 1)}`;
    const table = inequalityTable(views, id, `${title}: inequality by strand`);
    return table === null ? [] : [{ kind: 'table', table }];
  });
  if (blocks.length === 0) return null;
  return {
    id: 'inequalities',
    name: 'Inequalities',
    title: widest(measures),
    lead: 'A gap says that groups differ. It does not say why, or what they should have. Each strand’s own section tells of its gaps in words.',
    blocks,
  };
}

/** The strand whose index of disparity is the highest, as a heading. */
function widest(measures: readonly MeasureViews[]): string {
  const indexed = measures
    .flatMap(({ views }) => views)
    .flatMap((view) => {
      const reading = readView(view);
      const disparity = reading.assessment.summary(reading.area.code)?.disparity;
      return disparity?.status === 'value'
        ? [
            {
              index: disparity.index,
              strand: withinSentence(reading.breakdown.strand.title),
              unit: reading.breakdown.measure.unit,
            },
          ]
        : [];
    })
    .sort((first, second) => second.index - first.index);
  const [most] = indexed;
  return most === undefined || indexed.length < 2
    ? 'How wide the inequalities are'
    : `Among ${most.unit}, groups differ most by ${most.strand}`;
}
