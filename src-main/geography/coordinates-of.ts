import type { Dataset } from '../../shared/model/dataset.ts';
import type { Coordinates } from '../../shared/model/join-plan.ts';
import { columnsOf } from './gazetteer-source.ts';

/** The columns in which a dataset says where its rows are: in degrees where it does, else on the British National Grid. */
export function coordinatesOf(dataset: Dataset): Coordinates | null {
  const [x] = columnsOf(dataset, 'longitude');
  const [y] = columnsOf(dataset, 'latitude');
  if (x !== undefined && y !== undefined) return { x: x.column, y: y.column, system: 'wgs84' };
  const [easting] = columnsOf(dataset, 'easting');
  const [northing] = columnsOf(dataset, 'northing');
  if (easting === undefined || northing === undefined) return null;
  return { x: easting.column, y: northing.column, system: 'british-national-grid' };
}
