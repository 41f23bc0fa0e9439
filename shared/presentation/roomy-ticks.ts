import type { PlotScale } from '../model/table-model.ts';
import { positionOn } from './plot-position.ts';

/** A tick of a scale: where it stands as a share of the width, and the left end of its words. */
export interface RoomyTick {
  readonly at: number;
  readonly text: string;
  readonly left: number;
}

interface Room {
  readonly width: number;
  /** How far a tick's words may stand out over the ends of its scale. */
  readonly overhang: number;
  /** How wide words are, in the same unit. */
  readonly measure: (text: string) => number;
}

const leastGap = 3;

/** The ticks that stand on a scale: all, or every second, third … from the reference on, so that no words touch. */
export function roomyTicks(scale: PlotScale, { width, overhang, measure }: Room): readonly RoomyTick[] {
  const shown = scale.ticks.filter(({ value }) => {
    const at = positionOn(scale, value);
    return at >= -0.001 && at <= 1.001;
  });
  const anchor = Math.max(
    0,
    shown.findIndex(({ value }) => value === scale.reference),
  );
  const laid = shown.map(({ value, text }) => {
    const at = positionOn(scale, value);
    const words = measure(text);
    const left = Math.max(-overhang, Math.min(width + overhang - words, at * width - words / 2));
    return { at, text, left, right: left + words };
  });
  const isRoomy = (chosen: typeof laid): boolean =>
    chosen.every(({ right }, index) => right + leastGap <= (chosen[index + 1]?.left ?? Infinity));
  const everyNth = laid.map((_, step) => laid.filter((_tick, index) => (index - anchor) % (step + 1) === 0));
  return (everyNth.find(isRoomy) ?? []).map(({ at, text, left }) => ({ at, text, left }));
}
