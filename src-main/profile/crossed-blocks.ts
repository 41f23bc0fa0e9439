import { formatNumber, shiftDecimal } from '../../shared/base/format-number.ts';
import { countedNoun, withinSentence } from '../../shared/base/format-words.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { CrossedCell } from '../../shared/model/crossing.ts';
import type { Block, Finding } from '../../shared/model/profile.ts';
import { crossedFigures } from '../../shared/presentation/crossed-figures.ts';
import { crossedHeatMap, describeCrossed } from '../../shared/presentation/crossed-heat-map.ts';
import { crossedTable } from '../../shared/presentation/crossed-table.ts';
import {
  bothStrands,
  clearCells,
  crossedCellWords,
  crossedCounts,
  crossedFinding,
  crossedTallies,
} from '../../shared/presentation/crossed-words.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { boundFigures, withFigures } from '../../shared/presentation/bound-figures.ts';
import { shareOfAllFigure, tallyFigure } from '../../shared/presentation/finding-figures.ts';
import { formatRatio, isClear, ratioDecimals } from '../../shared/presentation/format-estimate.ts';
import { ratioScale } from '../../shared/presentation/plot-scale.ts';
import { crossedKey, readCrossing } from '../../shared/presentation/read-crossing.ts';
import type { CrossedReading } from '../../shared/presentation/read-crossing.ts';
import { rateUnit } from '../../shared/presentation/subtitle.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

const mostFindings = 3;
const mostPlaces = 3;
const chartWidth = 640;
/** A table of so many pairs is read; of more, the picture leads and the table follows. */
const fewPairs = 12;

/** The crossings of a measure of which the profile shows both strands, in the order that it shows them. */
export function crossingsOf({ recipe }: ProfileInput, { views }: MeasureViews): CrossedReading[] {
  const evidence = views[0]?.evidence;
  const order = recipe.strands.map(({ strand }) => strand);
  return (evidence?.crossings ?? []).flatMap(({ strands: [one, other] }) => {
    const [down, across] = order.indexOf(one.id) <= order.indexOf(other.id) ? [one.id, other.id] : [other.id, one.id];
    const isShown = order.includes(one.id) && order.includes(other.id);
    return evidence === undefined || !isShown ? [] : (readCrossing(evidence, down, across) ?? []);
  });
}

/** Two strands at once: what is known, what is clear, the picture where there are many pairs, and every number. */
export function crossedBlocks(reading: CrossedReading, measure: MeasureViews, input: ProfileInput): Block[] {
  const { crossing } = reading;
  const id = crossedId(reading);
  const table = crossedTable(reading);
  const subtitle = `${rateUnit(crossing)} by ${withinSentence(bothStrands(crossing))} together, ${crossing.whole.name}, ${crossing.measure.period}`;
  return [
    knownBlock(reading, measure),
    ...clearCells(reading)
      .slice(0, mostFindings)
      .map((cell) => cellFinding(reading, cell)),
    ...(crossing.cells.length <= fewPairs
      ? []
      : [
          {
            kind: 'chart' as const,
            id: `${id}-picture`,
            title: table.caption,
            subtitle,
            description: describeCrossed(reading),
            spec: crossedHeatMap(reading, { theme: input.theme, width: chartWidth }),
            notes: [
              'Colour: how likely the group is against everyone else of whom both are known; grey: no clear difference.',
            ],
          },
        ]),
    { kind: 'table', table: { ...table, caption: subtitle } },
  ];
}

/** One pair as a finding. */
export function cellFinding(reading: CrossedReading, cell: CrossedCell): Finding {
  const { ratio, direction } = cell.versusOthers;
  const places = ratioDecimals([cell.versusOthers], mostPlaces);
  const plot =
    ratio.status === 'value' && ratio.value > 0
      ? {
          scale: ratioScale([ratio]),
          value: ratio.value,
          lower: ratio.lower,
          upper: ratio.upper,
          reliable: ratio.reliable,
        }
      : null;
  const finding: Finding = {
    kind: 'finding',
    id: `${crossedId(reading)}-${crossedKey(cell.categories).replaceAll(' ', '-')}`,
    figure:
      ratio.status === 'value' && isClear(direction)
        ? formatRatio(ratio, places)
        : ratio.status === 'value'
          ? '●'
          : '[c]',
    text: `${crossedFinding(reading, cell)}.`,
    detail: crossedCellWords(reading, cell),
    direction,
    ...(reading.mayBeChance(cell.categories) ? { mayBeChance: true } : {}),
    ...(plot === null ? {} : { plot }),
  };
  return withFigures(finding, ...crossedFigures(reading, cell));
}

/** How strong the evidence is: for how many both are known, how many pairs can be compared, and for where it holds. */
function knownBlock(reading: CrossedReading, { views }: MeasureViews): Block {
  const { crossing } = reading;
  const { measure, whole, cells, known, strands } = crossing;
  const [view] = views;
  const all = view === undefined ? undefined : readView(view).row(everyone, whole.code)?.count;
  const share =
    known.status === 'value' && all?.status === 'value' && all.value > 0
      ? `${formatNumber(shiftDecimal(known.value / all.value, 2), 1)}%`
      : null;
  const told =
    share === null
      ? `For how many ${measure.unit} both are known is not published. `
      : `Both are known for ${share} of ${measure.unit}. `;
  const compared = cells.filter(({ versusOthers }) => versusOthers.ratio.status === 'value');
  const reliable = compared.filter(({ rate }) => rate.status === 'value' && rate.reliable).length;
  const text = `${bothStrands(crossing)}, for ${whole.name} as a whole. ${told}${formatNumber(compared.length)} of ${countedNoun(cells.length, 'pair')} can be compared, ${formatNumber(reliable)} of them resting on enough people. ${crossedCounts(crossing)}`;
  const of = { breakdown: { measure, strand: strands[0] } };
  const place = { area: whole.code, second: { strand: strands[1].id, category: everyone } };
  return {
    kind: 'paragraph',
    id: `${crossedId(reading)}-known`,
    text,
    ...boundFigures(text, [
      ...(share === null ? [] : [shareOfAllFigure(of, share, { ...place, category: everyone })]),
      tallyFigure(of, compared.length, place, 'groups-compared'),
      tallyFigure(of, cells.length, place, 'groups'),
      tallyFigure(of, reliable, place, 'groups-reliable'),
      ...crossedTallies(crossing),
    ]),
  };
}

function crossedId({ crossing }: CrossedReading): string {
  const [down, across] = crossing.strands;
  return `${crossing.measure.id}-${down.id}-by-${across.id}`;
}
