import type { ChartSpec } from '../../../shared/model/profile.ts';

const width = 210;
const margin = 2;

function isSpec(value: unknown): value is ChartSpec {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map's specification at cover size: its areas alone, without the key, labels or title, which could not be read so small. */
export function thumbnailSpec(spec: ChartSpec): ChartSpec {
  const layers = Array.isArray(spec['layer']) ? spec['layer'].filter((view) => isSpec(view) && drawsAreas(view)) : null;
  const config = isSpec(spec['config']) ? spec['config'] : {};
  const { title: _title, description: _description, ...rest } = spec;
  return {
    ...rest,
    ...sizeOf(spec),
    padding: margin,
    autosize: { type: 'none' },
    config: { ...config, legend: { disable: true } },
    ...(layers === null ? {} : { layer: layers }),
  };
}

function drawsAreas(view: ChartSpec): boolean {
  return (isSpec(view['mark']) ? view['mark']['type'] : view['mark']) === 'geoshape';
}

/** Areas on a plane of their own are scaled with it; areas of the earth are fitted by their projection. */
function sizeOf(spec: ChartSpec): ChartSpec {
  if (isSpec(spec['projection']) && spec['projection']['type'] === 'identity') {
    const extent = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
    widen(extent, spec);
    const { west, east, north, south } = extent;
    const scale = width / (east - west);
    return {
      width,
      height: (south - north) * scale,
      projection: { type: 'identity', scale, translate: [-west * scale, -north * scale] },
    };
  }
  const ratio =
    typeof spec['width'] === 'number' && typeof spec['height'] === 'number' ? spec['height'] / spec['width'] : 0.7;
  return { width, height: Math.round(width * ratio) };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

interface Extent {
  west: number;
  east: number;
  north: number;
  south: number;
}

/** Widens an extent to every corner of every area in a specification. */
function widen(extent: Extent, value: unknown, inCoordinates = false): void {
  if (isList(value)) {
    const [x, y] = value;
    if (!inCoordinates || typeof x !== 'number' || typeof y !== 'number') {
      for (const part of value) widen(extent, part, inCoordinates);
      return;
    }
    extent.west = Math.min(extent.west, x);
    extent.east = Math.max(extent.east, x);
    extent.north = Math.min(extent.north, y);
    extent.south = Math.max(extent.south, y);
    return;
  }
  if (!isSpec(value)) return;
  for (const key in value) widen(extent, value[key], inCoordinates || key === 'coordinates');
}
