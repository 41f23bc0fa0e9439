import { formatList } from '../../shared/base/format-list.ts';
import { startSentence, withinSentence } from '../../shared/base/format-words.ts';
import { everyone, known } from '../../shared/model/breakdown.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import type { Figure } from '../../shared/model/edition.ts';
import { figuresIn } from '../../shared/presentation/bound-figures.ts';
import { countFigure, placeOf } from '../../shared/presentation/finding-figures.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { formatCount } from '../../shared/presentation/format-estimate.ts';
import { populationWords } from '../../shared/presentation/subtitle.ts';
import { symbolNote } from '../../shared/presentation/symbol-notes.ts';
import { countCell, fixedShareCell } from '../../shared/presentation/table-cells.ts';
import type { MeasureViews } from './measure-views.ts';

/** Who lives in the area, by every strand that the measures' populations are counted by, each population once. */
export function populationSection(measures: readonly MeasureViews[]): ProfileSection {
  const views = [
    ...new Map(
      measures
        .flatMap((measure) => measure.views)
        .map((view) => {
          const { measure, strand, list } = readView(view).breakdown;
          return [`${measure.populationTitle} ${strand.id} ${list.id}`, view] as const;
        }),
    ).values(),
  ];
  const sizes = [
    ...new Map(
      views.flatMap((view) => {
        const { breakdown, row } = readView(view);
        const count = (row(everyone) ?? row(known))?.population;
        return count === undefined
          ? []
          : [[breakdown.measure.people, { text: `${formatCount(count)} ${breakdown.measure.people}`, view }] as const];
      }),
    ).values(),
  ];
  const [first] = views;
  const place = first === undefined ? '' : readView(first).area.name;
  const title = `${place} has ${formatList(sizes.map(({ text }) => text))}`;
  return {
    id: 'population',
    name: 'Population',
    title,
    titleFigures: figuresIn(
      title,
      sizes.flatMap(({ view }) => peopleFigure(view)),
    ),
    lead: 'Service users are compared with these people. They were counted before the services’ records began.',
    blocks: views.map((view): Block => ({ kind: 'table', table: populationTable(view) })),
  };
}

/** How many people there are: everyone where that is told, else those of known category. */
function peopleFigure(view: EvidenceView): Figure[] {
  const reading = readView(view);
  const row = reading.row(everyone) ?? reading.row(known);
  return row === undefined ? [] : countFigure(reading, row.population, placeOf(reading, row.category), 'population');
}

function populationTable(view: EvidenceView): TableModel {
  const reading = readView(view);
  const { measure, strand, list } = reading.breakdown;
  const rows = reading.categories.map(({ code, label }) => {
    const row = reading.row(code);
    return {
      key: code,
      kind: 'body' as const,
      cells: [{ kind: 'text' as const, text: label }, countCell(row?.population), fixedShareCell(row?.populationShare)],
    };
  });
  return {
    id: `population-${measure.people}-${strand.id}-${list.id}`,
    caption: `${startSentence(measure.people)} by ${withinSentence(strand.title)}, ${reading.area.name}`,
    subtitle: populationWords(reading.breakdown),
    columns: [
      { kind: 'label', id: 'category', title: strand.title },
      { kind: 'figure', id: 'people', title: startSentence(measure.people) },
      { kind: 'figure', id: 'share', title: 'Share', strong: true },
    ],
    rows,
    notes: symbolNote(rows),
  };
}
