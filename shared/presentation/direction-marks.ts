import type { Direction } from '../model/estimate.ts';
import type { ChartTheme } from './chart-theme.ts';

/** How a direction is said: by shape and word first, colour last. */
export interface DirectionMark {
  readonly symbol: string;
  readonly word: string;
  /** A Vega shape. */
  readonly shape: 'triangle-up' | 'circle' | 'triangle-down' | 'diamond';
  readonly colour: 'higher' | 'lower' | 'plain';
}

export const directionMarks: Readonly<Record<Direction, DirectionMark>> = {
  higher: { symbol: '▲', word: 'higher', shape: 'triangle-up', colour: 'higher' },
  lower: { symbol: '▼', word: 'lower', shape: 'triangle-down', colour: 'lower' },
  'no-clear-difference': { symbol: '●', word: 'no clear difference', shape: 'circle', colour: 'plain' },
  'too-few': { symbol: '◆', word: 'too few to say', shape: 'diamond', colour: 'plain' },
  hidden: { symbol: '◆', word: 'hidden to protect people', shape: 'diamond', colour: 'plain' },
  'not-comparable': { symbol: '◆', word: 'not compared', shape: 'diamond', colour: 'plain' },
};

/** The colour of a direction's mark in a theme. */
export function directionColour(direction: Direction, theme: ChartTheme): string {
  return theme[directionMarks[direction].colour];
}
