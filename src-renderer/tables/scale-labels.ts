import type { PlotScale } from '../../shared/model/table-model.ts';

export interface ScaleLabel {
  readonly text: string;
  /** The middle of the label, in CSS pixels. */
  readonly x: number;
  readonly isReference: boolean;
}

/** The mean width of a character of the condensed type at 12 pixels. */
const characterWidth = 5.6;
const leastGap = 6;

/**
 * The labels of a scale that fit beside each other within a width: the reference, then the ends, then what there is room
 * for between them. A label at an edge stands within it.
 */
export function scaleLabels(plot: PlotScale, xOf: (value: number) => number, width: number): ScaleLabel[] {
  const inside = plot.ticks.filter(({ value }) => value !== plot.reference);
  const fromEnds = inside.flatMap((_, index) => [inside.at(-1 - index), inside[index]]).slice(0, inside.length);
  const wanted = [
    { value: plot.reference, text: plot.referenceLabel, isReference: true },
    ...fromEnds.flatMap((tick) => (tick === undefined ? [] : [{ ...tick, isReference: false }])),
  ];
  return wanted.reduce<ScaleLabel[]>((kept, { value, text, isReference }) => {
    const half = halfWidth(text);
    const x = Math.min(width - half, Math.max(half, xOf(value)));
    const fits = kept.every((other) => Math.abs(other.x - x) >= half + halfWidth(other.text) + leastGap);
    return fits ? [...kept, { text, x, isReference }] : kept;
  }, []);
}

function halfWidth(text: string): number {
  return (text.length * characterWidth) / 2;
}
