import { areaWords } from '../../../shared/geography/area-level.ts';
import { vintagesIn } from '../../../shared/geography/area-vintage.ts';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { substance, tally } from './guess.ts';
import type { GuessedColumn, RoleGuess } from './guess.ts';

/** Areas that the workspace's own lookups and outlines name. */
export interface KnownPlaces {
  byCode(code: string): readonly KnownPlace[];
  /** In any spelling that its names allow. */
  byName(name: string): readonly KnownPlace[];
}

interface KnownPlace {
  readonly geography: Geography;
  /** The dataset that names it. */
  readonly title: string;
}

/** The share of a column's codes, and of its names, that must be known. */
const nearlyAllCodes = 0.98;
const mostNames = 0.85;

/** Settles by the workspace's own areas what a column's values leave open: of which year its codes are, of which level its names. */
export function settlePlaces(columns: readonly GuessedColumn[], known: KnownPlaces): GuessedColumn[] {
  const coded = columns.map((column) => withGuess(column, knownVintage(column, known)));
  return coded.map((column) => withGuess(column, vintageBeside(column, coded) ?? knownNames(column, known)));
}

function withGuess(column: GuessedColumn, guess: RoleGuess | null): GuessedColumn {
  return guess === null ? column : { ...column, guess };
}

/** Names beside codes of their level are of the codes' year. */
function vintageBeside({ guess }: GuessedColumn, columns: readonly GuessedColumn[]): RoleGuess | null {
  const { role } = guess;
  if (role.kind !== 'area-name' || vintagesIn(role.geography.vintage).length === 1) return null;
  const beside = columns.find(
    (column) =>
      column.guess.role.kind === 'area-code' &&
      column.guess.role.geography.kind === role.geography.kind &&
      vintagesIn(column.guess.role.geography.vintage).length === 1,
  );
  if (beside?.guess.role.kind !== 'area-code') return null;
  return { ...guess, role: { kind: 'area-name', geography: beside.guess.role.geography } };
}

function knownVintage({ evidence, guess }: GuessedColumn, known: KnownPlaces): RoleGuess | null {
  const { role } = guess;
  if (role.kind !== 'area-code' || vintagesIn(role.geography.vintage).length === 1) return null;
  const { kind } = role.geography;
  const possible = vintagesIn(role.geography.vintage);
  const values = substance(evidence).map(({ value }) => value);
  const counts = new Map<string, { codes: number; title: string }>();
  for (const value of values) {
    const seen = new Set<string>();
    for (const { geography, title } of known.byCode(value)) {
      const { vintage } = geography;
      if (geography.kind !== kind || vintagesIn(vintage).length !== 1 || seen.has(vintage)) continue;
      seen.add(vintage);
      counts.set(vintage, { codes: (counts.get(vintage)?.codes ?? 0) + 1, title: counts.get(vintage)?.title ?? title });
    }
  }
  const fitting = [...counts]
    .filter(
      ([vintage, { codes }]) =>
        codes >= values.length * nearlyAllCodes && (possible.length === 0 || possible.includes(vintage)),
    )
    .toSorted(([a, one], [b, other]) => other.codes - one.codes || b.localeCompare(a));
  const [best, second] = fitting;
  if (best === undefined) return null;
  // Where two censuses know all of the codes alike, the codes leave it open still.
  if (possible.length > 0 && second?.[1].codes === best[1].codes) return null;
  const [vintage, { codes, title }] = best;
  return {
    ...guess,
    role: { kind: 'area-code', geography: { kind, vintage } },
    because: `${formatNumber(codes)} of its ${formatNumber(values.length)} codes are among the ${areaWords[kind][1]} of ${vintage} in “${title}”`,
    alternatives: [role, ...guess.alternatives],
  };
}

function knownNames({ evidence, guess }: GuessedColumn, known: KnownPlaces): RoleGuess | null {
  const { role } = guess;
  const isOpen = role.kind === 'category' || role.kind === 'free-text';
  const isUndated = role.kind === 'area-name' && vintagesIn(role.geography.vintage).length !== 1;
  if ((!isOpen && !isUndated) || evidence.distinct < 3) return null;
  const counts = new Map<string, { geography: Geography; title: string }>();
  for (const { value } of substance(evidence))
    for (const { geography, title } of known.byName(value)) counts.set(nameOf(geography), { geography, title });
  const fitting = [...counts.values()]
    .filter(({ geography }) => !isUndated || geography.kind === role.geography.kind)
    .map((each) => ({
      ...each,
      found: tally(evidence, (value) =>
        known.byName(value).some(({ geography }) => nameOf(geography) === nameOf(each.geography)),
      ),
    }))
    .filter(({ found }) => found.share >= mostNames)
    .toSorted((a, b) => b.found.share - a.found.share || b.geography.vintage.localeCompare(a.geography.vintage));
  const [best] = fitting;
  if (best === undefined) return null;
  return {
    role: { kind: 'area-name', geography: { ...best.geography } },
    because: `${formatNumber(best.found.cells)} of its ${formatNumber(best.found.of)} cells name ${areaWords[best.geography.kind][1]} of “${best.title}”, in one spelling or another`,
    confidence: 'likely',
    alternatives: [role, ...guess.alternatives],
  };
}

function nameOf({ kind, vintage }: Geography): string {
  return `${kind} ${vintage}`;
}
