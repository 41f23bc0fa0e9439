import { Error as onlyErrors, parse, type Runtime, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { latestUsed } from '../../shared/base/latest-used.ts';
import type { ChartSpec } from '../../shared/model/profile.ts';
import { type LiveSpec, liveSpec } from '../../shared/presentation/live-spec.ts';

/** A drawn chart; those of one key differ in their rows, sizes and domains alone. */
export interface ChartView {
  readonly key: string | null;
  readonly view: View;
}

/** How charts of a key are drawn; unreadable where their rows must be read anew each time. */
const runtimeOf = latestUsed<Runtime | 'unreadable'>(24);

/**
 * Draws a Vega-Lite specification as SVG, without evaluating text as code. A chart that was drawn before in the same
 * container is told what is new where it can be, and else is finished.
 */
export function drawChart(spec: ChartSpec, container: HTMLElement, before: ChartView | null): ChartView {
  const live = liveSpec(spec);
  if (live !== null && before !== null && before.key === live.key) {
    tell(before.view, live);
    return before;
  }
  before?.view.finalize();
  const runtime = live === null ? 'unreadable' : runtimeOf(live.key, () => readLive(live.shape));
  if (live === null || runtime === 'unreadable') return { key: null, view: open(read(spec), container) };
  const view = open(runtime, container);
  tell(view, live);
  return { key: live.key, view };
}

function open(runtime: Runtime, container: HTMLElement): View {
  return new View(runtime, {
    expr: expressionInterpreter,
    renderer: 'svg',
    container,
    hover: false,
    logLevel: onlyErrors,
  });
}

function tell(view: View, { width, height, description, domains, rows }: LiveSpec): void {
  view.width(width).height(height);
  if (description !== null) view.description(description);
  for (const [name, domain] of domains) view.signal(name, domain);
  for (const [name, values] of rows) view.data(name, [...values]);
}

/** Rows whose values are converted as they are read, such as dates, cannot be told later as they are. */
function readLive(shape: ChartSpec): Runtime | 'unreadable' {
  const { spec } = compile(asVegaLite(shape));
  const converts = spec.data?.some((data) => 'format' in data) === true;
  return converts ? 'unreadable' : parse(spec, undefined, { ast: true });
}

function read(spec: ChartSpec): Runtime {
  return parse(compile(asVegaLite(spec)).spec, undefined, { ast: true });
}

function asVegaLite(spec: ChartSpec): TopLevelSpec {
  const copy: unknown = structuredClone(spec);
  if (!isTopLevelSpec(copy)) throw new Error('A chart is not a Vega-Lite specification.');
  return copy;
}

function isTopLevelSpec(value: unknown): value is TopLevelSpec {
  return typeof value === 'object' && value !== null && ('layer' in value || 'mark' in value || 'facet' in value);
}
