import type { Areas, SmallArea } from './areas.ts';
import type { Point } from './outline.ts';
import { createRandom } from './random.ts';

export interface Postcode {
  readonly pcds: string;
  readonly lsoa: SmallArea;
  readonly lat: number;
  readonly long: number;
}

const perArea = 15;
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ';

/** The postcode districts wholly or mostly in the borough, with a point near the middle of each. */
const districts: readonly { readonly name: string; readonly centre: Point }[] = [
  { name: 'W3', centre: [-0.268, 51.51] },
  { name: 'W5', centre: [-0.3, 51.515] },
  { name: 'W7', centre: [-0.338, 51.511] },
  { name: 'W13', centre: [-0.32, 51.514] },
  { name: 'UB1', centre: [-0.375, 51.516] },
  { name: 'UB2', centre: [-0.379, 51.5] },
  { name: 'UB5', centre: [-0.378, 51.543] },
  { name: 'UB6', centre: [-0.343, 51.541] },
];

/** Made-up postcodes that follow the grammar of real ones, fifteen in each small area, sorted. */
export function makePostcodes(areas: Areas, seed: number): Postcode[] {
  const random = createRandom(seed);
  const used = new Set<string>();
  const postcodes = areas.lsoas.flatMap((lsoa) =>
    Array.from({ length: perArea }, (): Postcode => {
      const [long, lat] = pointInside(lsoa, random);
      const pcds = newPostcode(nearestDistrict([lsoa.long, lsoa.lat]), used, random);
      return { pcds, lsoa, lat: rounded(lat), long: rounded(long) };
    }),
  );
  return postcodes.sort((a, b) => (a.pcds < b.pcds ? -1 : 1));
}

function newPostcode(district: string, used: Set<string>, random: () => number): string {
  const pcds = `${district} ${String(1 + Math.floor(random() * 9))}${letter(random)}${letter(random)}`;
  if (used.has(pcds)) return newPostcode(district, used, random);
  used.add(pcds);
  return pcds;
}

function letter(random: () => number): string {
  return unitLetters.charAt(Math.floor(random() * unitLetters.length));
}

/** A point between the area's centre and a random place on its boundary, kept off the boundary itself. */
function pointInside(lsoa: SmallArea, random: () => number): Point {
  const index = Math.floor(random() * lsoa.ring.length);
  const from = lsoa.ring[index] ?? [lsoa.long, lsoa.lat];
  const to = lsoa.ring[(index + 1) % lsoa.ring.length] ?? from;
  const along = random();
  const outward = Math.sqrt(random()) * 0.85;
  const place = (axis: 0 | 1, centre: number) =>
    centre + (from[axis] + (to[axis] - from[axis]) * along - centre) * outward;
  return [place(0, lsoa.long), place(1, lsoa.lat)];
}

function nearestDistrict([long, lat]: Point): string {
  const distance = ([x, y]: Point) => ((x - long) * 0.622) ** 2 + (y - lat) ** 2;
  return districts.reduce((best, next) => (distance(next.centre) < distance(best.centre) ? next : best), {
    name: '',
    centre: [Infinity, Infinity],
  }).name;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
