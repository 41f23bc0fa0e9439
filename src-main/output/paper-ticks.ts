import type { PlotScale } from '../../shared/model/table-model.ts';
import { roomyTicks } from '../../shared/presentation/roomy-ticks.ts';
import type { RoomyTick } from '../../shared/presentation/roomy-ticks.ts';
import { measureText } from './pictures/text-width.ts';

const overhang = 5;

/** The ticks of a scale of `width` on paper, their words in condensed type of `size`. */
export function paperTicks(scale: PlotScale, width: number, size: number): readonly RoomyTick[] {
  return roomyTicks(scale, {
    width,
    overhang,
    measure: (text) => measureText(text, 'IBM Plex Sans Condensed', 400, size),
  });
}
