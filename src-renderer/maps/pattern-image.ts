import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { patternName } from './map-style.ts';

const size = 6;
const sharpness = 2;

/** A pattern as a picture to repeat: diagonal hatch, level lines, or dots over the class colour. */
interface PatternImage {
  readonly name: string;
  readonly data: ImageData;
}

/** Reading a picture back from a canvas takes long, so each theme's are drawn once. */
const drawn = new WeakMap<ChartTheme, readonly PatternImage[]>();

/** The three patterns of a theme, drawn at twice their size for sharp screens. */
export function patternImages(theme: ChartTheme): readonly PatternImage[] {
  const images = drawn.get(theme) ?? drawPatterns(theme);
  drawn.set(theme, images);
  return images;
}

function drawPatterns(theme: ChartTheme): readonly PatternImage[] {
  return [
    {
      name: patternName('suppressed', theme),
      data: draw((context) => {
        ground(context, theme);
        hatch(context, theme);
      }),
    },
    {
      name: patternName('not-available', theme),
      data: draw((context) => {
        ground(context, theme);
        lines(context, theme);
      }),
    },
    { name: patternName('unreliable', theme), data: draw((context) => dots(context, theme)) },
  ];
}

export const patternSharpness = sharpness;

function draw(paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = size * sharpness;
  canvas.height = size * sharpness;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This window cannot draw pictures.');
  context.scale(sharpness, sharpness);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function ground(context: CanvasRenderingContext2D, theme: ChartTheme): void {
  context.fillStyle = theme.statusGround;
  context.fillRect(0, 0, size, size);
}

function hatch(context: CanvasRenderingContext2D, theme: ChartTheme): void {
  context.strokeStyle = theme.statusInk;
  context.lineWidth = 0.9;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
  }
  context.stroke();
}

function lines(context: CanvasRenderingContext2D, theme: ChartTheme): void {
  context.fillStyle = theme.outline;
  context.fillRect(0, 2.5, size, 1);
}

function dots(context: CanvasRenderingContext2D, theme: ChartTheme): void {
  context.fillStyle = theme.ink;
  context.beginPath();
  context.arc(size / 2, size / 2, 1.1, 0, 2 * Math.PI);
  context.fill();
}
