import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(480),
  height: z.number().int().min(480),
  isMaximised: z.boolean(),
});

/** Where a window stands on the screen, in its pixels, and whether it fills it. */
export type WindowBounds = z.infer<typeof boundsSchema>;
type Rectangle = Pick<WindowBounds, 'x' | 'y' | 'width' | 'height'>;

/** At least this much of a window must be on a screen, so that it can be taken hold of. */
const graspable = 120;

function fileOf(stateDirectory: string): string {
  return path.join(stateDirectory, 'window-bounds.json');
}

/** Where the window stood when it was last closed; null where that is not known, or no screen is there any more. */
export function readBounds(stateDirectory: string, screens: readonly Rectangle[]): WindowBounds | null {
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(fileOf(stateDirectory), 'utf8')));
    return screens.some((screen) => overlap(bounds, screen)) ? bounds : null;
  } catch {
    return null;
  }
}

/** Keeps where the window stands; where that can't be written, it opens in the middle next time. */
export function writeBounds(stateDirectory: string, bounds: WindowBounds): void {
  try {
    mkdirSync(stateDirectory, { recursive: true });
    writeFileSync(fileOf(stateDirectory), JSON.stringify(bounds));
  } catch {
    return;
  }
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across >= graspable && down >= graspable;
}
