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
    const corners = [...points(spec)];
    const [west, east] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
    const [north, south] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
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

/** Every corner of every area in a specification. */
function* points(value: unknown, inCoordinates = false): Generator<readonly [number, number]> {
  if (isList(value)) {
    const [x, y] = value;
    if (inCoordinates && typeof x === 'number' && typeof y === 'number') yield [x, y];
    else for (const part of value) yield* points(part, inCoordinates);
    return;
  }
  if (!isSpec(value)) return;
  for (const [key, part] of Object.entries(value)) yield* points(part, inCoordinates || key === 'coordinates');
}
