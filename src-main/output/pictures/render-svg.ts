import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../../../shared/model/profile.ts';
import { latestUsed } from '../../../shared/base/latest-used.ts';
import { lightTheme } from '../../../shared/presentation/chart-theme.ts';
import { liveSpec, type LiveSpec } from '../../../shared/presentation/live-spec.ts';
import { svgPatterns } from '../../../shared/presentation/svg-patterns.ts';
import { measureText } from './text-width.ts';

interface VegaText {
  readonly text?: string | number;
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

declare module 'vega' {
  /** How the library measures text; without a canvas it guesses, so it is told. */
  const textMetrics: { width: (item: VegaText, text?: string) => number };
}

vega.textMetrics.width = (item: VegaText, text?: string): number =>
  measureText(
    text ?? String(item.text ?? ''),
    item.font ?? lightTheme.fontText,
    weightOf(item.fontWeight),
    item.fontSize ?? 11,
  );

function weightOf(weight: string | number | undefined): number {
  if (weight === 'bold') return 600;
  return typeof weight === 'number' ? weight : 400;
}

/** A picture holds its data: nothing may be read from a file or an address while it is drawn. */
const loadNothing = {
  load: () => Promise.reject(new Error('A report’s picture may not load anything.')),
  sanitize: () => Promise.reject(new Error('A report’s picture may not point anywhere.')),
  http: () => Promise.reject(new Error('A report’s picture may not load anything.')),
  file: () => Promise.reject(new Error('A report’s picture may not load anything.')),
  options: {},
};

function isVegaLite(spec: object): spec is TopLevelSpec {
  return '$schema' in spec && typeof spec.$schema === 'string' && spec.$schema.includes('vega-lite');
}

/** How pictures are drawn that differ in their rows, sizes and domains alone, as those of a batch's areas do. */
const runtimeOf = latestUsed<vega.Runtime | 'unreadable'>(24);

/** Draws a Vega-Lite specification as an SVG document, with the patterns for hidden and unreliable values defined in it. */
export async function renderSvg(spec: ChartSpec): Promise<string> {
  const view = viewOf(spec);
  vega.resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg.replace(/<svg[^>]*>/, (root) => root + svgPatterns(lightTheme));
}

function viewOf(spec: ChartSpec): vega.View {
  const options = { renderer: 'none', loader: loadNothing } as const;
  const live = liveSpec(spec);
  const runtime = live === null ? 'unreadable' : runtimeOf(live.key, () => readLive(live));
  if (live === null || runtime === 'unreadable') return new vega.View(vega.parse(compiled(spec)), options);
  const view = new vega.View(runtime, options).width(live.width).height(live.height);
  for (const [name, domain] of live.domains) view.signal(name, domain);
  for (const [name, rows] of live.rows) view.data(name, [...rows]);
  return view;
}

/** Rows whose values are converted as they are read, such as dates, cannot be told later as they are. */
function readLive({ shape }: LiveSpec): vega.Runtime | 'unreadable' {
  const drawing = compiled(shape);
  return drawing.data?.some((data) => 'format' in data) === true ? 'unreadable' : vega.parse(drawing);
}

function compiled(spec: ChartSpec): vega.Spec {
  if (!isVegaLite(spec)) throw new Error('A picture is not a Vega-Lite specification.');
  const { background: _background, ...drawing } = compile(spec, { config: { aria: false } }).spec;
  return drawing;
}
