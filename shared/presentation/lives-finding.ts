import { formatNumber } from '../base/format-number.ts';
import type { Figure } from '../model/edition.ts';
import type { Finding } from '../model/profile.ts';
import { peopleOf } from './area-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { countFigure, placeOf, populationShareFigure } from './finding-figures.ts';
import { findingId } from './finding-text.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { fixedShareCell } from './table-cells.ts';

const namedAtMost = 3;

/** Where most of a group live, whether or not they use a service; null where no area's number is printed. */
export function livesFinding(view: EvidenceView, code: string, areaKind: string): Finding | null {
  const reading = readView(view);
  const listed = reading.parts.map((area) => ({ area, row: reading.row(code, area.code) }));
  const shown = orderByValue(listed, ({ row }) => publishedValue(row?.population)).slice(0, namedAtMost);
  const numbers = shown.flatMap(({ area, row }) => {
    const people = publishedValue(row?.population);
    if (row === undefined || people === null) return [];
    const share = fixedShareCell(row.populationShare).text;
    const place = placeOf(reading, code, area.code);
    const figures: Figure[] = [
      ...countFigure(reading, row.population, place, 'population'),
      populationShareFigure(reading, share, place),
    ];
    return [{ area, people, share, figures }];
  });
  const [top, ...others] = numbers;
  if (top === undefined) return null;
  const { measure } = reading.breakdown;
  const finding: Finding = {
    kind: 'finding',
    id: findingId({ ...reading, area: reading.whole }, `${code}-lives`),
    figure: formatNumber(top.people),
    text: `More ${peopleOf(reading, code)} live in ${top.area.name} than in any other ${areaKind} of ${reading.whole.name}: ${formatNumber(top.people)}, or ${top.share} of its ${measure.people}.`,
    detail:
      others.length === 0
        ? `${measure.populationTitle}.`
        : `Then ${others.map(({ area, people, share }) => `${area.name}, ${formatNumber(people)} (${share})`).join('; ')}. ${measure.populationTitle}.`,
    direction: 'not-comparable',
  };
  return withFigures(
    finding,
    numbers.flatMap(({ figures }) => figures),
  );
}
