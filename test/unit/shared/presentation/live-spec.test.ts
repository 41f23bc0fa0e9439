import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../../shared/model/profile.ts';
import { chartKindSchema } from '../../../../shared/model/chart-kind.ts';
import { areaTable } from '../../../../shared/presentation/area-table.ts';
import { lightTheme } from '../../../../shared/presentation/chart-theme.ts';
import { exploreChart } from '../../../../shared/presentation/charts/explore-chart.ts';
import { describePlot } from '../../../../shared/presentation/describe-plot.ts';
import { readView } from '../../../../shared/presentation/evidence-view.ts';
import { plotSpec } from '../../../../shared/presentation/plot-spec.ts';
import { areaFunnel } from '../../../../src-main/statistics/area-funnel.ts';
import { type LiveSpec, liveSpec } from '../../../../shared/presentation/live-spec.ts';
import { drawSpec } from '../../../support/draw-spec.ts';
import { sampleView } from '../../../support/sample-views.ts';

const places = ['Ealing', 'Dormers Wells', 'Central Greenford', 'Ealing Broadway'];
const categories = ['all', 'indian', 'bangladeshi', 'white-irish'];

function tell(view: View, { width, height, domains, rows }: LiveSpec): void {
  view.width(width).height(height);
  for (const [name, domain] of domains) view.signal(name, domain);
  for (const [name, values] of rows) view.data(name, [...values]);
}

/** The second chart, drawn where the first was. */
async function drawAfter(first: LiveSpec, second: LiveSpec): Promise<string> {
  const compiled = compile(JSON.parse(JSON.stringify(first.shape)) as TopLevelSpec);
  const view = new View(parse(compiled.spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  tell(view, first);
  await view.runAsync();
  tell(view, second);
  await view.runAsync();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** What is drawn, whatever comes first: labels of an axis that stay keep their element. */
function elementsOf(svg: string): readonly string[] {
  return svg.split(/(?=<)/).sort();
}

/** Draws each of some charts where the one before was, if the two are alike; answers with how many were. */
async function drawInTurn(specs: readonly ChartSpec[]): Promise<number> {
  let alike = 0;
  for (const [index, spec] of specs.entries()) {
    const before = specs[(index + specs.length - 1) % specs.length];
    const [one, other] = [before === undefined ? null : liveSpec(before), liveSpec(spec)];
    if (one === null || other === null) continue;
    if (one.key !== other.key) continue;
    alike += 1;
    expect(elementsOf(await drawAfter(one, other))).toEqual(elementsOf(await drawSpec(spec)));
  }
  return alike;
}

describe('liveSpec', () => {
  it('lets every kind of chart be drawn where another place was, as if it were drawn afresh', async () => {
    for (const kind of chartKindSchema.options) {
      const specs = places.flatMap((place): ChartSpec[] => {
        const view = sampleView(place);
        const funnel = areaFunnel(readView(view).breakdown, 'all');
        const options = { theme: lightTheme, width: 800, areaKind: 'ward', category: null, chosen: [], funnel };
        const { spec } = exploreChart(view, kind, options);
        return spec === null ? [] : [spec];
      });
      await drawInTurn(specs);
    }
  });

  it('draws the plot beside the list of areas where the plot of another group was', async () => {
    const specs = categories.map((category) => {
      const table = areaTable(sampleView(), category, { totals: false, areaKind: 'ward', show: ['plot'] });
      return plotSpec(table, describePlot(table), { theme: lightTheme, width: 118, step: 24, labels: false });
    });
    expect(await drawInTurn(specs)).toBeGreaterThan(0);
  });

  it('takes rows, size and the domains of axes out of a chart, and leaves the rest', () => {
    const scale = { domain: [0, 5], clamp: true };
    const found = liveSpec({
      width: 100,
      height: 50,
      description: 'Who uses it',
      encoding: { y: { field: 'row', scale: { domain: ['A', 'B'] } } },
      layer: [{ data: { values: [{ row: 'A', from: 1 }] }, mark: 'rule', encoding: { x: { field: 'from', scale } } }],
    });
    expect(found?.description).toBe('Who uses it');
    expect(found?.rows).toEqual(new Map([['rows_0', [{ row: 'A', from: 1 }]]]));
    expect([...(found?.domains.values() ?? [])]).toEqual([
      ['A', 'B'],
      [0, 5],
    ]);
    expect(JSON.parse(found?.key ?? '')).toEqual({
      encoding: { y: { field: 'row', scale: { domain: { signal: 'domain_0' } } } },
      layer: [
        {
          data: { name: 'rows_0', values: [] },
          mark: 'rule',
          encoding: { x: { field: 'from', scale: { domain: { signal: 'domain_1' }, clamp: true } } },
        },
      ],
    });
  });

  it('leaves alone what is drawn as several views', () => {
    expect(liveSpec({ width: 100, height: 50, facet: { field: 'ward' }, spec: { mark: 'rule' } })).toBeNull();
  });
});
