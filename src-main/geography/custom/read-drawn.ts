import { AppError } from '../../../shared/base/app-error.ts';
import { requireGeoLayers } from '../../files/geo-features.ts';
import { fromBritishGrid } from '../british-grid.ts';
import { moveOutline } from '../shapes/outline.ts';
import type { Outline } from '../shapes/outline.ts';
import { outlineOf } from '../shapes/outline-of.ts';

/** The polygons of a GeoJSON or TopoJSON text in longitude and latitude; those in metres are taken to be on the British National Grid. */
export function readDrawn(text: string, file: string): Outline[] {
  const outlines = requireGeoLayers(file, asFeature(parse(text, file)))
    .flatMap(({ features }) => features.map(({ geometry }) => outlineOf(geometry)))
    .filter((outline) => outline !== null)
    .filter(({ rings }) => rings.length > 0);
  if (outlines.length === 0) {
    throw new AppError(
      'file-format',
      `"${file}" holds no outline: an outline is a polygon. Draw one, or choose another file.`,
      {
        file,
      },
    );
  }
  const isMetres = outlines.some(({ rings }) => rings.some((ring) => ring.some((number) => Math.abs(number) > 180)));
  return isMetres ? outlines.map((outline) => moveOutline(outline, fromBritishGrid)) : outlines;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('file-format', `"${file}" is not GeoJSON. Save the outline as GeoJSON, or draw it.`, { file });
  }
}

/** A bare geometry, which many tools copy, as the feature that it stands for. */
function asFeature(value: unknown): unknown {
  return outlineOf(value) === null ? value : { type: 'Feature', properties: {}, geometry: value };
}
