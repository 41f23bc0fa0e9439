import type { ChartSpec } from '../../shared/model/profile.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';

/** The same specification in another theme's colours; what is no colour of the first theme stays as it is. */
export function recolourSpec(spec: ChartSpec, from: ChartTheme, to: ChartTheme): ChartSpec {
  if (from === to) return spec;
  const colours = colourPairs(from, to);
  return Object.fromEntries(Object.entries(spec).map(([name, value]) => [name, recolour(value, colours)]));
}

function recolour(value: unknown, colours: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return colours.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item: unknown) => recolour(item, colours));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [name, recolour(item, colours)]),
  );
}

/** Where one colour has two uses, the use named last decides. */
function colourPairs(from: ChartTheme, to: ChartTheme): ReadonlyMap<string, string> {
  const classes = from.sequential.map(({ fill }, index): [string, string] => [
    fill,
    to.sequential[index]?.fill ?? fill,
  ]);
  const plain = (
    [
      'accent',
      'statusHatch',
      'statusGround',
      'statusInk',
      'plain',
      'lower',
      'higher',
      'reference',
      'outline',
      'line',
      'grid',
      'axis',
      'ink',
      'surface',
    ] as const
  ).map((name): [string, string] => [from[name], to[name]]);
  const answers = (['known', 'declined', 'not-known', 'not-asked', 'missing', 'does-not-apply'] as const).map(
    (answer): [string, string] => [from.answers[answer], to.answers[answer]],
  );
  return new Map([...classes, ...answers, ...plain]);
}
