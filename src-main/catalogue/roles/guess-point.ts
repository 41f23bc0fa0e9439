import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { nearlyAll, tally, tallyWords } from './guess.ts';
import type { RoleGuess } from './guess.ts';

interface PointForm {
  readonly kind: 'easting' | 'northing' | 'latitude' | 'longitude';
  readonly name: RegExp;
  readonly least: number;
  readonly most: number;
  readonly what: string;
}

/** The ranges are those of the British National Grid in metres, and of the United Kingdom in degrees. */
const forms: readonly PointForm[] = [
  {
    kind: 'easting',
    name: /\b(eastings?|bng e|bnge|geo x|x coord(inate)?|oseast ?1? ?m?|grid ?ref(erence)? ?e(asting)?)\b/,
    least: 0,
    most: 700_000,
    what: 'eastings of the National Grid',
  },
  {
    kind: 'northing',
    name: /\b(northings?|bng n|bngn|geo y|y coord(inate)?|osnrth ?1? ?m?|grid ?ref(erence)? ?n(orthing)?)\b/,
    least: 0,
    most: 1_300_000,
    what: 'northings of the National Grid',
  },
  { kind: 'latitude', name: /\b(lat|latitude|y wgs ?84)\b/, least: 49, most: 62, what: 'latitudes' },
  { kind: 'longitude', name: /\b(long?|lng|longitude|x wgs ?84)\b/, least: -9, most: 3, what: 'longitudes' },
];

/** Names given for want of one, or that only say that a place is meant: "column 4", "x", "geo y", "coordinate 1". */
const couldBePlace = /^((column|field|v|x|y|e|n|geo|coord(inate)?|point|pos(ition)?|location)( (x|y|e|n|\d+))?)$/;

const alternatives: readonly ColumnRole[] = [{ kind: 'measure', unit: 'not known' }, { kind: 'identifier' }];

/** A coordinate, by name and range together. */
export function guessPoint(evidence: ColumnEvidence): RoleGuess | null {
  if (evidence.numbers < evidence.filled / 2) return null;
  const form = forms.find(({ name }) => name.test(evidence.words));
  if (form === undefined) return null;
  const inRange = tally(evidence, (value) => Number(value) >= form.least && Number(value) <= form.most);
  if (inRange.share < 0.5) return null;
  return {
    role: { kind: form.kind },
    because: `its name says so and ${tallyWords(inRange, 'numbers in the range of the United Kingdom')}`,
    confidence: inRange.share >= nearlyAll ? 'certain' : 'likely',
    alternatives,
  };
}

/**
 * Two neighbours whose names do not tell that are, by their values alone, a place: metres of the National Grid, or degrees
 * of latitude and longitude in either order.
 */
export function guessPlacePair(first: ColumnEvidence, second: ColumnEvidence): readonly [RoleGuess, RoleGuess] | null {
  if (!couldBePlace.test(first.words) || !couldBePlace.test(second.words)) return null;
  if (isWithin(first, 80_000, 660_000) && isWithin(second, 5_000, 1_220_000))
    return pairOf(
      ['easting', 'northing'],
      'both this column and its neighbour hold whole numbers as large as metres on the National Grid',
    );
  const degrees = 'this column and its neighbour hold fractions in the range of degrees of the United Kingdom';
  if (isDegrees(first, 49.8, 60.9) && isDegrees(second, -8.7, 1.8)) return pairOf(['latitude', 'longitude'], degrees);
  if (isDegrees(first, -8.7, 1.8) && isDegrees(second, 49.8, 60.9)) return pairOf(['longitude', 'latitude'], degrees);
  return null;
}

function pairOf(
  [one, other]: readonly [PointForm['kind'], PointForm['kind']],
  because: string,
): readonly [RoleGuess, RoleGuess] {
  return [
    { role: { kind: one }, because, confidence: 'unsure', alternatives },
    { role: { kind: other }, because, confidence: 'unsure', alternatives },
  ];
}

/** Whether nearly all values are fractions of at least four digits within a range, as positions are and few measures. */
function isDegrees(evidence: ColumnEvidence, least: number, most: number): boolean {
  const isFilled = evidence.filled > 20 && evidence.distinct > evidence.filled / 20;
  if (!isFilled || (evidence.least ?? -999) < least || (evidence.most ?? 999) > most) return false;
  return tally(evidence, (value) => /\.\d{4,}$/.test(value)).share >= nearlyAll - 0.08;
}

function isWithin(evidence: ColumnEvidence, least: number, most: number): boolean {
  const isWhole = evidence.filled > 20 && evidence.wholeNumbers === evidence.filled;
  const isVaried = evidence.distinct > evidence.filled / 20;
  return isWhole && isVaried && (evidence.least ?? -1) >= least && (evidence.most ?? most + 1) <= most;
}
