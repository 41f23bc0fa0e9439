import { z } from 'zod';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { requireGeoLayers } from './geo-features.ts';
import type { GeoFeature } from './geo-features.ts';
import { createItemColumns } from './item-columns.ts';
import { jsonText } from './json-text.ts';
import { readJson } from './read-json.ts';
import { inBatches } from './record-batch.ts';
import { requireList } from './require-list.ts';
import type { SourceRecord } from './source-record.ts';

const pointSchema = z.object({
  type: z.literal('Point'),
  coordinates: z.tuple([z.number(), z.number()]).rest(z.number()),
});

type Properties = Readonly<Record<string, unknown>>;

/**
 * The features of a GeoJSON or TopoJSON file as records, the names of their properties first, as line 0. The layer is that
 * of `read.records`. A point's place comes as longitude and latitude, or as easting and northing where its numbers are
 * metres, unless the properties have these already; other outlines are no columns.
 */
export async function* featureRecords(
  path: string,
  read: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<readonly SourceRecord[]> {
  const layers = requireGeoLayers(path, await readJson(path, read));
  yield* inBatches(layerRecords(requireList(path, layers, read.records).features), signal);
}

/** The records of a layer's features. */
export function* layerRecords(features: readonly GeoFeature[]): Generator<SourceRecord> {
  const items = withPlaces(features, withIds(features));
  const columns = createItemColumns();
  for (const item of items) columns.add(item);
  const names = columns.names();
  yield { line: 0, fields: names, raw: names.join(',') };
  for (const [index, item] of items.entries()) {
    yield {
      line: index + 1,
      fields: columns.fields(item),
      get raw() {
        return JSON.stringify(item);
      },
    };
  }
}

/** The features' own ids, where no property says the same. */
function withIds(features: readonly GeoFeature[]): Properties[] {
  const items = features.map(({ properties }) => ({ ...properties }));
  const isTold = Object.keys(items[0] ?? {}).some((name) =>
    items.every((item, index) => jsonText(item[name]) === jsonText(features[index]?.id)),
  );
  const hasIds = features.some(({ id }) => id !== undefined && id !== null);
  if (!hasIds || isTold || items.some((item) => 'id' in item)) return items;
  return items.map((item, index) => ({ id: features[index]?.id, ...item }));
}

function withPlaces(features: readonly GeoFeature[], items: readonly Properties[]): readonly Properties[] {
  const places = features.map(pointOf);
  const known = places.filter((place) => place !== undefined);
  if (known.length === 0) return items;
  const isMetres = known.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  const [across, up] = isMetres ? ['easting', 'northing'] : ['longitude', 'latitude'];
  const isSaid = items.some((item) => Object.keys(item).some((name) => saysPlace(name, isMetres)));
  if (isSaid) return items;
  return items.map((item, index) => {
    const [x, y] = places[index] ?? [];
    return { ...item, [across]: x, [up]: y };
  });
}

function saysPlace(name: string, isMetres: boolean): boolean {
  return (isMetres ? /^(eastings?|x|bng_?e)$/i : /^(lon|long|lng|longitude|x)$/i).test(name);
}

function pointOf({ geometry }: GeoFeature): readonly [number, number] | undefined {
  const point = pointSchema.safeParse(geometry);
  return point.success ? [point.data.coordinates[0], point.data.coordinates[1]] : undefined;
}
