import { type ReactElement, useEffect, useRef } from 'react';
import type { ChartSpec } from '../../shared/model/profile.ts';
import { type ChartView, drawChart } from './chart-view.ts';

interface VegaChartProps {
  readonly spec: ChartSpec;
  /** The chart in words; left out where a table beside it says the same. */
  readonly description?: string;
}

/** A Vega-Lite specification drawn as SVG. */
export function VegaChart({ spec, description }: VegaChartProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<ChartView>(null);
  useEffect(() => {
    const container = frame.current;
    if (container === null) return;
    drawn.current = drawChart(spec, container, drawn.current);
    void drawn.current.view.runAsync().then(() => silenceMarks(container));
  }, [spec]);
  useEffect(
    () => () => {
      drawn.current?.view.finalize();
      drawn.current = null;
    },
    [],
  );
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
