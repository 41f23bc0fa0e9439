import { formatNumber, roundHalfUp } from '../base/format-number.ts';
import type { Area } from '../model/area.ts';
import type { Rate } from '../model/estimate.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { equalBreaks, naturalBreaks, quantileBreaks } from './class-breaks.ts';
import { splitPairs } from './split-pairs.ts';

/** How the limits of a map's classes are found where they are not given. */
export const classMethods = ['quantile', 'natural', 'equal'] as const;
export type ClassMethod = (typeof classMethods)[number];

export interface MapClassOptions {
  /** Lower limits of all classes but the first, in rising order; found by `method` where left out. */
  readonly breaks?: readonly number[] | undefined;
  /** How many classes, from 2 to 6; 5 where left out. */
  readonly classes?: number | undefined;
  /** "quantile" where left out. */
  readonly method?: ClassMethod | undefined;
}

/** An area as a map shows it. */
export interface MapArea {
  readonly area: Area;
  readonly kind: 'class' | 'suppressed' | 'not-available';
  /** Which class of the legend; null for an area that falls in none. */
  readonly classIndex: number | null;
  readonly flag: 'unreliable' | 'zero' | null;
  readonly value: number | null;
}

/** The classes of a map, its legend and its areas; a hidden area is in no class and has no part in their breaks. */
export interface MapClasses {
  /** The colours of classes that are no scale from low to high; the theme's own scale where left out. */
  readonly palette?: readonly { readonly fill: string; readonly ink: string }[];
  readonly breaks: readonly number[];
  readonly legend: readonly { readonly label: string; readonly count: number; readonly classIndex: number }[];
  readonly statuses: readonly {
    readonly kind: 'suppressed' | 'unreliable' | 'zero' | 'not-available';
    readonly symbol: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly areas: readonly MapArea[];
  /** Neighbours in value that a break sets apart although their intervals overlap. */
  readonly splitPairs: readonly { readonly below: Area; readonly above: Area }[];
}

const defaultClasses = 5;
const breaksBy = { quantile: quantileBreaks, natural: naturalBreaks, equal: equalBreaks } as const;

/** Classes over the published rates of a category, as printed to one decimal; shared by every map of them. */
export function mapClasses(view: EvidenceView, category: string, options: MapClassOptions = {}): MapClasses {
  const reading = readView(view);
  const rated = reading.parts.map((area) => ({ area, rate: reading.row(category, area.code)?.rate }));
  const values = rated.flatMap(({ rate }) => (rate?.status === 'value' ? [printed(rate)] : [])).sort((a, b) => a - b);
  const breaks = options.breaks ?? breaksBy[options.method ?? 'quantile'](values, options.classes ?? defaultClasses);
  const areas = rated.map(({ area, rate }) => mapArea(area, rate, breaks));
  const inClass = (index: number) => areas.filter(({ classIndex }) => classIndex === index).length;
  return {
    breaks,
    legend:
      values.length === 0
        ? []
        : Array.from({ length: breaks.length + 1 }, (_, classIndex) => ({
            label: classLabel(breaks, classIndex, values),
            count: inClass(classIndex),
            classIndex,
          })),
    statuses: statusRows(areas),
    areas,
    splitPairs: splitPairs(rated, breaks),
  };
}

function mapArea(area: Area, rate: Rate | undefined, breaks: readonly number[]): MapArea {
  if (rate?.status === 'suppressed') return { area, kind: 'suppressed', classIndex: null, flag: null, value: null };
  if (rate?.status !== 'value') return { area, kind: 'not-available', classIndex: null, flag: null, value: null };
  const value = printed(rate);
  const flag = rate.value === 0 ? 'zero' : rate.reliable ? null : 'unreliable';
  return { area, kind: 'class', classIndex: breaks.filter((limit) => value >= limit).length, flag, value };
}

function classLabel(breaks: readonly number[], index: number, values: readonly number[]): string {
  const from = breaks[index - 1];
  const next = breaks[index];
  if (from === undefined && next === undefined)
    return `${formatNumber(values[0] ?? 0, 1)} to ${formatNumber(values.at(-1) ?? 0, 1)}`;
  if (from === undefined) return `under ${formatNumber(next ?? 0, 1)}`;
  return next === undefined
    ? `${formatNumber(from, 1)} and over`
    : `${formatNumber(from, 1)} to ${formatNumber(next - 0.1, 1)}`;
}

function statusRows(areas: readonly MapArea[]): MapClasses['statuses'] {
  return [
    {
      kind: 'suppressed',
      symbol: '[c]',
      label: 'hidden',
      count: areas.filter(({ kind }) => kind === 'suppressed').length,
    },
    {
      kind: 'unreliable',
      symbol: '[u]',
      label: 'unreliable',
      count: areas.filter(({ flag }) => flag === 'unreliable').length,
    },
    { kind: 'zero', symbol: '0', label: 'true zero', count: areas.filter(({ flag }) => flag === 'zero').length },
    {
      kind: 'not-available',
      symbol: '[x]',
      label: 'not available',
      count: areas.filter(({ kind }) => kind === 'not-available').length,
    },
  ].filter((row): row is MapClasses['statuses'][number] => row.count > 0);
}

function printed(rate: Extract<Rate, { status: 'value' }>): number {
  return roundHalfUp(rate.value, 1);
}
