import type { ChartTheme } from './chart-theme.ts';
import type { CrossedClass } from './crossed-classes.ts';

interface DivergingColour {
  readonly fill: string;
  /** The colour of words that can be read on it. */
  readonly ink: string;
}

const [dark, white, black] = ['#1b1e20', '#ffffff', '#0d1112'];

/** From blue through none to orange: told apart without seeing red or green, and in black and white by what is printed on them. */
const colours: Readonly<Record<ChartTheme['name'], Readonly<Record<CrossedClass, DivergingColour>>>> = {
  light: {
    1: { fill: '#23508f', ink: white },
    2: { fill: '#6a90c4', ink: dark },
    3: { fill: '#b9cde6', ink: dark },
    4: { fill: '#f0efeb', ink: dark },
    5: { fill: '#ecc998', ink: dark },
    6: { fill: '#c98a3d', ink: dark },
    7: { fill: '#8a4b08', ink: white },
  },
  dark: {
    1: { fill: '#9cc2f5', ink: black },
    2: { fill: '#5f8fd0', ink: black },
    3: { fill: '#36557f', ink: white },
    4: { fill: '#33383c', ink: white },
    5: { fill: '#6f4d1f', ink: white },
    6: { fill: '#c07f30', ink: black },
    7: { fill: '#f3bd76', ink: black },
  },
};

/** The colour of a step of the diverging scale. */
export function divergingColour({ name }: ChartTheme, step: CrossedClass): DivergingColour {
  return colours[name][step];
}
