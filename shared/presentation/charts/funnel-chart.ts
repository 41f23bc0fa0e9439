import { formatList } from '../../base/format-list.ts';
import { formatNumber } from '../../base/format-number.ts';
import { countedNoun, startSentence } from '../../base/format-words.ts';
import type { Funnel } from '../../model/funnel.ts';
import type { ChartSpec } from '../../model/profile.ts';
import { placeNames } from './place-names.ts';
import { chartFrame, type ChartSize, figureAxis, ownColour } from './chart-frame.ts';

interface FunnelWords {
  readonly areaKind: string;
  /** "Applicants per 1,000 adults". */
  readonly unit: string;
  /** What the people are called: "adults". */
  readonly people: string;
  readonly whole: string;
  /** An area that is looked at, drawn with a ring and its name. */
  readonly chosen: readonly string[];
}

const height = 380;
const padding = { top: 14, right: 96, bottom: 48, left: 58 } as const;
const marks = {
  'far-above': { shape: 'triangle-up', colour: 'higher', isFar: true },
  above: { shape: 'triangle-up', colour: 'higher', isFar: false },
  within: { shape: 'circle', colour: 'plain', isFar: false },
  below: { shape: 'triangle-down', colour: 'lower', isFar: false },
  'far-below': { shape: 'triangle-down', colour: 'lower', isFar: true },
} as const;

/** Which areas lie beyond the lines, in a sentence without a full stop. */
export function funnelTitle(funnel: Funnel, { areaKind, whole }: Pick<FunnelWords, 'areaKind' | 'whole'>): string {
  const far = funnel.areas.filter(({ place }) => place === 'far-above' || place === 'far-below');
  const beyond = funnel.areas.filter(({ place }) => place !== 'within');
  if (beyond.length === 0) return `No ${areaKind} is further from ${whole} as a whole than chance would leave it`;
  const of = (areas: Funnel['areas']): string =>
    areas.length <= 3
      ? formatList(areas.map(({ area }) => area.name))
      : `${countedNoun(areas.length, areaKind)} of ${formatNumber(funnel.areas.length)}`;
  return far.length > 0
    ? `${startSentence(of(far))} ${far.length === 1 ? 'is' : 'are'} further from ${whole} as a whole than chance would leave 1 in 500`
    : `${startSentence(of(beyond))} ${beyond.length === 1 ? 'is' : 'are'} further from ${whole} as a whole than chance would leave 1 in 20`;
}

/** The funnel in words, with every area that lies beyond a line. */
export function describeFunnel(funnel: Funnel, words: Omit<FunnelWords, 'chosen'>): string {
  const told = (places: readonly string[], says: string): string[] => {
    const areas = funnel.areas.filter(({ place }) => places.includes(place));
    return areas.length === 0
      ? []
      : [`${says}: ${formatList(areas.map(({ area, rate }) => `${area.name} ${formatNumber(rate, 1)}`))}.`];
  };
  return [
    `${funnelTitle(funnel, words)}.`,
    `Funnel plot of ${countedNoun(funnel.areas.length, words.areaKind)}: ${words.unit} by number of ${words.people}, with lines about ${formatNumber(funnel.average, 1)} that chance alone would cross 1 time in 20 and 1 time in 500.`,
    ...told(['far-above'], 'Beyond the outer line, above'),
    ...told(['above'], 'Beyond the inner line, above'),
    ...told(['below'], 'Beyond the inner line, below'),
    ...told(['far-below'], 'Beyond the outer line, below'),
    ...(funnel.absent.length === 0
      ? []
      : [`Not drawn, as they are hidden or not available: ${formatList(funnel.absent.map(({ name }) => name))}.`]),
  ].join(' ');
}

/** Areas by size and rate between the lines of chance, as a Vega-Lite specification. Draw it as SVG. */
export function funnelChart(funnel: Funnel, words: FunnelWords, { theme, width }: ChartSize): ChartSpec {
  const most = Math.max(1, ...funnel.areas.map(({ people }) => people)) * 1.06;
  const top = Math.max(funnel.average * 2, ...funnel.areas.map(({ rate }) => rate * 1.08));
  const x = scaled('people', [0, most], figureAxis(theme, startSentence(words.people), { grid: false, tickCount: 6 }));
  const y = scaled('rate', [0, top], figureAxis(theme, words.unit, { grid: true, tickCount: 6 }));
  const drawn = funnel.areas.map(({ area, people, rate, place }) => {
    const { shape, colour, isFar } = marks[place];
    const isChosen = words.chosen.includes(area.code);
    return {
      name: area.name,
      people,
      rate,
      shape,
      ink: theme[colour],
      fill: isFar || place === 'within' ? theme[colour] : theme.surface,
      wants: isChosen ? 2 : isFar ? 1 : place === 'within' ? -1 : 0,
      isChosen,
    };
  });
  const plotWidth = Math.max(80, width - padding.left - padding.right);
  const names = placeNames(
    drawn.map((point) => ({ ...point, x: (point.people / most) * plotWidth, y: height * (1 - point.rate / top) })),
    plotWidth,
  );
  const lines = funnel.lines.flatMap(({ confidence, side, points }) =>
    points.flatMap(({ people, rate }) =>
      people > most || rate > top ? [] : [{ people, rate, line: `${confidence} ${side}`, confidence }],
    ),
  );
  const ends = (['95', '99.8'] as const).flatMap((confidence) => {
    const last = lines.filter((point) => point.line === `${confidence} upper`).at(-1);
    return last === undefined ? [] : [{ ...last, text: `${confidence}%` }];
  });
  return {
    ...chartFrame({
      theme,
      description: describeFunnel(funnel, words),
      width,
      height,
      padding,
    }),
    layer: [
      {
        data: { values: lines },
        mark: { type: 'line', strokeWidth: 1.4, interpolate: 'linear', color: theme.plain },
        encoding: {
          x,
          y,
          detail: { field: 'line', type: 'nominal' },
          strokeDash: {
            field: 'confidence',
            type: 'nominal',
            scale: {
              domain: ['95', '99.8'],
              range: [
                [4, 3],
                [1, 0],
              ],
            },
            legend: null,
          },
        },
      },
      ...ends.map((end) => ({
        data: { values: [end] },
        mark: { type: 'text', align: 'left', dx: 6, dy: end.confidence === '95' ? 0 : -8, color: theme.axis },
        encoding: { x, y, text: { field: 'text' } },
      })),
      {
        data: {
          values: [
            { rate: funnel.average, from: 0, people: most, text: `${words.whole} ${formatNumber(funnel.average, 1)}` },
          ],
        },
        layer: [
          {
            mark: { type: 'rule', color: theme.reference, strokeDash: [3, 2], strokeWidth: 1.2 },
            encoding: { x: { ...x, field: 'from' }, x2: { field: 'people' }, y },
          },
          {
            mark: { type: 'text', align: 'left', dx: 6, dy: 9, fontWeight: 600, color: theme.ink },
            encoding: { x, y, text: { field: 'text' } },
          },
        ],
      },
      {
        data: { values: drawn.filter(({ isChosen }) => isChosen) },
        mark: {
          type: 'point',
          shape: 'circle',
          size: 320,
          strokeWidth: 2,
          filled: false,
          opacity: 1,
          color: theme.ink,
        },
        encoding: { x, y },
      },
      {
        data: { values: drawn },
        mark: { type: 'point', size: 80, strokeWidth: 1.6, opacity: 1 },
        encoding: {
          x,
          y,
          shape: { field: 'shape', type: 'nominal', scale: null },
          fill: ownColour('fill'),
          stroke: ownColour('ink'),
        },
      },
      ...(['right', 'left'] as const).flatMap((side) =>
        [theme.surface, null].map((halo) => ({
          data: { values: names.filter((each) => each.side === side) },
          mark: {
            type: 'text',
            align: side === 'right' ? 'left' : 'right',
            dx: side === 'right' ? 9 : -9,
            fontSize: 12,
            ...(halo === null ? {} : { stroke: halo, strokeWidth: 4, strokeJoin: 'round' }),
          },
          encoding: { x, y, text: { field: 'name' } },
        })),
      ),
    ],
  };
}

function scaled(field: string, domain: readonly [number, number], axis: ChartSpec): ChartSpec {
  return { field, type: 'quantitative', scale: { domain, nice: false, zero: false, clamp: true }, axis };
}
