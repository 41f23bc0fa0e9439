import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { requireGeoLayers } from '../files/geo-features.ts';

const areasSchema = z.array(
  z.object({
    properties: z.record(z.string(), z.unknown()),
    geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.any()) }),
  }),
);

/** The areas of a GeoJSON or TopoJSON boundary file, in the order of their names, and their outlines. */
export async function readBoundaries(
  path: string,
  codeColumn: string,
  nameColumn: string,
): Promise<{ areas: Area[]; boundaries: Boundaries }> {
  const layers = requireGeoLayers(path, await readJson(path)).toSorted((a, b) => b.items - a.items);
  const parsed = areasSchema.safeParse(layers[0]?.features);
  if (!parsed.success || parsed.data.length === 0) {
    throw new AppError('file-format', `"${path}" is not a GeoJSON or TopoJSON file of areas. Choose a boundary file.`, {
      file: path,
    });
  }
  const features = parsed.data
    .map((feature) => {
      const code = areaCodeSchema.safeParse(feature.properties[codeColumn]);
      const name = z.string().safeParse(feature.properties[nameColumn]);
      if (!code.success || !name.success) {
        throw new AppError(
          'column-missing',
          `An area in "${path}" has no code in "${codeColumn}" or no name in "${nameColumn}". Correct the boundary file, or the two names in the workspace.`,
          { file: path, column: codeColumn },
        );
      }
      return { code: code.data, name: name.data, geometry: feature.geometry };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    areas: features.map(({ code, name }) => ({ code, name })),
    boundaries: {
      type: 'FeatureCollection',
      features: features.map(({ code, name, geometry }) => ({
        type: 'Feature',
        id: code,
        properties: { code, name },
        geometry,
      })),
    },
  };
}

/** The content of a JSON file; null, which is no boundary file either, where it is not JSON. */
async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError(
      'file-missing',
      `The boundaries were not found at "${path}". Check that the folder is reachable, or correct the path in the workspace.`,
      { file: path, detail: String(error) },
    );
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
