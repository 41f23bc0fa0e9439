import { formatNumber } from '../base/format-number.ts';
import type { AreaKey } from '../model/area.ts';
import type { ChartSpec } from '../model/profile.ts';
import type { Boundaries } from './boundaries.ts';
import { chartConfig } from './chart-config.ts';
import type { ChartTheme } from './chart-theme.ts';
import { describeMap } from './describe-map.ts';
import type { EvidenceView } from './evidence-view.ts';
import { mapClasses } from './map-classes.ts';
import type { MapArea, MapClassOptions, MapClasses } from './map-classes.ts';
import { mapLabels } from './map-labels.ts';
import { legendHeight, legendLayers } from './map-legend.ts';
import { mapPlane } from './map-plane.ts';
import type { MapPlane } from './map-plane.ts';
import { patternFills } from './svg-patterns.ts';
import { classFill, classInk } from './class-fill.ts';

export interface WardMapOptions extends MapClassOptions {
  readonly theme: ChartTheme;
  /** In CSS pixels; the height follows from the outlines and the legend. */
  readonly width: number;
  readonly areaKind: string;
  /** An area to draw a double outline around. */
  readonly chosen?: AreaKey;
}

/** A choropleth of a category's published rates with its legend, as a Vega-Lite specification. Draw it as SVG. */
export function wardMap(
  view: EvidenceView,
  category: string,
  boundaries: Boundaries,
  options: WardMapOptions,
): ChartSpec {
  const classes = mapClasses(view, category, options);
  const plane = mapPlane(boundaries, options.width);
  const legendTop = plane.height + 12;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: describeMap(view, category, classes, options.areaKind),
    width: options.width,
    height: legendTop + legendHeight(classes),
    background: null,
    padding: 0,
    autosize: { type: 'none' },
    config: chartConfig(options.theme),
    projection: { type: 'identity', scale: 1, translate: [0, 0] },
    layer: [
      ...areaLayers(plane, classes, options),
      ...labelLayers(plane, classes, options),
      ...legendLayers(classes, options, legendTop),
    ],
  };
}

function areaLayers(plane: MapPlane, classes: MapClasses, { theme, chosen }: WardMapOptions): ChartSpec[] {
  const shapes = plane.areas.map(({ code, polygons }) => {
    const area = classes.areas.find((candidate) => candidate.area.code === code);
    return {
      code,
      says: areaSays(area),
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates: polygons },
      fill: areaFill(area, classes, theme),
      dash: area?.kind === 'class' || area?.kind === 'suppressed' ? [1, 0] : [3, 2],
      dotted: area?.flag === 'unreliable',
    };
  });
  const dotted = shapes.filter((shape) => shape.dotted);
  const outlined = chosen === undefined ? [] : shapes.filter(({ code }) => code === chosen);
  const outline = (stroke: string, strokeWidth: number, values = outlined): ChartSpec => ({
    data: { values },
    mark: { type: 'geoshape', fill: null, stroke, strokeWidth, strokeJoin: 'round' },
  });
  return [
    outline(theme.outline, 3, shapes),
    {
      data: { values: shapes },
      mark: { type: 'geoshape', strokeJoin: 'round', stroke: theme.surface, strokeWidth: 1, aria: true },
      encoding: { fill: { field: 'fill', type: 'nominal', scale: null }, description: { field: 'says' } },
    },
    {
      data: { values: dotted },
      mark: { type: 'geoshape', fill: patternFills.unreliable, stroke: theme.surface, strokeWidth: 1 },
    },
    {
      data: { values: shapes.filter(({ fill }) => fill.startsWith('url')) },
      mark: { type: 'geoshape', fill: null, stroke: theme.outline, strokeWidth: 1, strokeJoin: 'round' },
      encoding: { strokeDash: { field: 'dash', type: 'nominal', scale: null } },
    },
    ...(outlined.length === 0 ? [] : [outline(theme.ink, 5), outline(theme.surface, 2)]),
  ];
}

/** An area and its number, or why it has none. */
function areaSays(area: MapArea | undefined): string {
  if (area === undefined) return '';
  const { name } = area.area;
  if (area.kind === 'suppressed') return `${name}: [c] hidden to protect people`;
  if (area.value === null) return `${name}: [x] not available`;
  return `${name}: ${formatNumber(area.value, 1)}${area.flag === 'unreliable' ? ' [u], read with care' : ''}`;
}

/** The fill of an area: its class, or the pattern of what is missing. */
function areaFill(area: MapArea | undefined, classes: MapClasses, theme: ChartTheme): string {
  if (area?.kind === 'suppressed') return patternFills.suppressed;
  if (area?.classIndex === null || area === undefined) return patternFills.notAvailable;
  return classFill(theme, area.classIndex, classes.breaks.length + 1);
}

function labelLayers(plane: MapPlane, classes: MapClasses, { theme, chosen }: WardMapOptions): ChartSpec[] {
  const lines = mapLabels(plane, classes, chosen ?? null).flatMap(({ code, lines: texts }) => {
    const area = classes.areas.find((candidate) => candidate.area.code === code);
    const index = area?.classIndex ?? null;
    const count = classes.breaks.length + 1;
    const ink = index === null ? theme.ink : classInk(theme, index, count);
    const halo = index === null ? theme.surface : classFill(theme, index, count);
    return texts.map((line) => ({ ...line, ink, halo }));
  });
  const text = (style: ChartSpec, colours: ChartSpec): ChartSpec => ({
    data: { values: lines },
    mark: { type: 'text', font: theme.fontTight, fontSize: 11.5, fontWeight: 500, baseline: 'middle', ...style },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: null, axis: null },
      y: { field: 'y', type: 'quantitative', scale: null, axis: null },
      text: { field: 'text' },
      ...colours,
    },
  });
  return [
    text({ strokeWidth: 3.2, strokeJoin: 'round' }, { color: ownColour('halo'), stroke: ownColour('halo') }),
    text({}, { color: ownColour('ink') }),
  ];
}

function ownColour(field: string): ChartSpec {
  return { field, type: 'nominal', scale: null };
}
