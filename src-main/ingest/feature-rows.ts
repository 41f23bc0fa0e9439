import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';

const featuresSchema = z.object({
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable() })),
});

/** The properties of a GeoJSON file's features as rows under their names; a property that holds several values is JSON. */
export async function featureRows(path: string): Promise<string[][]> {
  const { features } = await readFeatures(path);
  const names = [...new Set(features.flatMap((feature) => Object.keys(feature.properties ?? {})))];
  return [names, ...features.map((feature) => names.map((name) => propertyText(feature.properties?.[name])))];
}

async function readFeatures(path: string): Promise<z.infer<typeof featuresSchema>> {
  try {
    return featuresSchema.parse(JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new AppError(
      'file-unreadable',
      `"${path}" is not whole GeoJSON: it may have been cut short. Download it again, or ask the partner to send it again.`,
      { file: path, detail: String(error) },
    );
  }
}

function propertyText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
