import { type ReactElement, useEffect, useRef } from 'react';
import { Error as onlyErrors, parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../../shared/model/profile.ts';

interface VegaChartProps {
  readonly spec: ChartSpec;
  /** The chart in words; left out where a table beside it says the same. */
  readonly description?: string;
}

/** Draws a Vega-Lite specification as SVG, without evaluating text as code. */
export function VegaChart({ spec, description }: VegaChartProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = frame.current;
    if (container === null) return undefined;
    const view = new View(parse(compile(asVegaLite(spec)).spec, undefined, { ast: true }), {
      expr: expressionInterpreter,
      renderer: 'svg',
      container,
      hover: false,
      logLevel: onlyErrors,
    });
    void view.runAsync().then(() => silenceMarks(container));
    return () => {
      view.finalize();
    };
  }, [spec]);
  return description === undefined ? (
    <div className="chart" ref={frame} aria-hidden="true" />
  ) : (
    <div className="chart" ref={frame} role="img" aria-label={description} />
  );
}

/** The description names the whole picture, so its marks are not read out one by one, and it is a picture to all. */
function silenceMarks(container: HTMLElement): void {
  if (container.ariaHidden !== 'true') container.setAttribute('role', 'img');
  container.removeAttribute('aria-roledescription');
  container.querySelector('svg')?.setAttribute('aria-hidden', 'true');
}

function asVegaLite(spec: ChartSpec): TopLevelSpec {
  const copy: unknown = structuredClone(spec);
  if (!isTopLevelSpec(copy)) throw new Error('A chart is not a Vega-Lite specification.');
  return copy;
}

function isTopLevelSpec(value: unknown): value is TopLevelSpec {
  return typeof value === 'object' && value !== null && ('layer' in value || 'mark' in value || 'facet' in value);
}
