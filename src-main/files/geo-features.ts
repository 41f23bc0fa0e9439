import { feature } from 'topojson-client';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';

type Topology = Parameters<typeof feature>[0];

const featureSchema = z.object({
  id: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }).nullish(),
});
export type GeoFeature = z.infer<typeof featureSchema>;

const collectionSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(featureSchema) });
const singleSchema = featureSchema.extend({ type: z.literal('Feature') });
const topologySchema = z.custom<Topology>(
  (value) =>
    z
      .object({
        type: z.literal('Topology'),
        objects: z.record(z.string(), z.object({ type: z.string() })),
        arcs: z.array(z.unknown()),
      })
      .safeParse(value).success,
);

/** A layer of features: GeoJSON has one, without a name; TopoJSON has one or more, by name. */
export interface GeoLayer {
  readonly path: string;
  readonly items: number;
  readonly features: readonly GeoFeature[];
}

/** The layers of a GeoJSON or TopoJSON file; refused where it has none, or not all that they need. */
export function requireGeoLayers(path: string, value: unknown): GeoLayer[] {
  const layers = readLayers(path, value);
  if (layers.length > 0) return layers;
  throw new AppError(
    'file-format',
    `"${path}" is not GeoJSON or TopoJSON: it has no features. Check that it is the right file.`,
    { file: path },
  );
}

function readLayers(path: string, value: unknown): GeoLayer[] {
  try {
    return findGeoLayers(value);
  } catch (error) {
    throw new AppError(
      'file-unreadable',
      `"${path}" is TopoJSON whose shapes refer to lines that are not in it. Download it again, or ask for GeoJSON.`,
      { file: path, detail: String(error) },
    );
  }
}

/** The layers of a GeoJSON or TopoJSON value; none where it is neither. Throws where a topology's shapes are not there. */
function findGeoLayers(value: unknown): GeoLayer[] {
  const collection = collectionSchema.safeParse(value);
  if (collection.success) return [layerOf('', collection.data.features)];
  const single = singleSchema.safeParse(value);
  if (single.success) return [layerOf('', [single.data])];
  const topology = topologySchema.safeParse(value);
  if (!topology.success) return [];
  return Object.keys(topology.data.objects).map((name) => layerOf(name, topologyFeatures(topology.data, name)));
}

function topologyFeatures(topology: Topology, name: string): GeoFeature[] {
  const decoded: unknown = feature(topology, name);
  const collection = collectionSchema.safeParse(decoded);
  return collection.success ? collection.data.features : [featureSchema.parse(decoded)];
}

function layerOf(path: string, features: readonly GeoFeature[]): GeoLayer {
  return { path, items: features.length, features };
}
