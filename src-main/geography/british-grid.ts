import proj4 from 'proj4';

/** The Ordnance Survey's seven-parameter transformation from OSGB36 to WGS 84, right to about 5 m over Great Britain. */
const britishNationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const converter = proj4('WGS84', britishNationalGrid);

/** What to say wherever positions of one system are shown in the other. */
export const gridAccuracy =
  'Positions are converted between the British National Grid and longitude and latitude to within 5 m.';

/** Easting and northing in metres of a longitude and latitude in degrees (WGS 84), to within 5 m. */
export function toBritishGrid(longitude: number, latitude: number): [number, number] {
  const [easting = Number.NaN, northing = Number.NaN] = converter.forward([longitude, latitude]);
  return [easting, northing];
}

/**
 * Longitude and latitude in degrees (WGS 84) of an easting and northing in metres, to within 5 m. The way back leaves out
 * heights, so it is corrected once by the way there: both together give the same numbers to less than a millimetre.
 */
export function fromBritishGrid(easting: number, northing: number): [number, number] {
  const [longitude = Number.NaN, latitude = Number.NaN] = converter.inverse([easting, northing]);
  const [east, north] = toBritishGrid(longitude, latitude);
  const [x = Number.NaN, y = Number.NaN] = converter.inverse([2 * easting - east, 2 * northing - north]);
  return [x, y];
}
