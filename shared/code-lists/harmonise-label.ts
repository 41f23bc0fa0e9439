import type { Category, CodeList, Harmonised } from '../model/code-list.ts';
import { normaliseLabel } from './normalise-label.ts';
import { readBand } from './read-band.ts';
import { readNonAnswer } from './read-non-answer.ts';

/** Whose labels they are: in an aggregate table a broad group's name is a sub-total beside its parts. */
export type LabelOrigin = 'record-level' | 'aggregate';

/** What labels mean in a target list. */
export interface Harmoniser {
  readonly target: CodeList;
  meaningOf(label: string | null): Harmonised;
}

const totals =
  /^(total|all (usual )?(residents|people|persons|categories|ages|groups|respondents|pupils|staff)|all|total all .*)$/;

/**
 * Reads labels into a target list. Codes of a `source` list mean what its crosswalk says; labels are read exactly,
 * normalised, by alias or as a band of ages, in the `via` list and then rolled up where the target is read through one.
 */
export function openHarmoniser(
  target: CodeList,
  source: CodeList | null,
  via: CodeList | null,
  origin: LabelOrigin,
): Harmoniser {
  if (source !== null && source.id !== target.id)
    return { target, meaningOf: (label) => fromCode(label, source, target) };
  if (via !== null) {
    const detailed = labelReader(via, origin);
    return { target, meaningOf: (label) => rolledUp(detailed(label), via, target) };
  }
  return { target, meaningOf: labelReader(target, origin) };
}

function labelReader(target: CodeList, origin: LabelOrigin): (label: string | null) => Harmonised {
  const byLabel = new Map(target.categories.map((category) => [category.label, category]));
  const byNormal = index(target.categories, (category) => [category.label]);
  const byAlias = index(target.categories, (category) => category.aliases ?? []);
  const groups = new Map(
    target.groups.flatMap((group) =>
      [group.label, ...(group.aliases ?? [])].map((name) => [normaliseLabel(name), group.code]),
    ),
  );
  const asCategory = (normal: string, label: string): Harmonised | null => {
    const exact = byLabel.get(label);
    if (exact !== undefined) return { kind: 'category', code: exact.code, how: 'exact' };
    const normalised = byNormal.get(normal);
    if (normalised !== undefined) return { kind: 'category', code: normalised.code, how: 'normalised' };
    const alias = byAlias.get(normal);
    return alias === undefined ? null : { kind: 'category', code: alias.code, how: 'alias' };
  };
  const asGroup = (normal: string): Harmonised | null => {
    const code = groups.get(normal);
    return code === undefined ? null : { kind: 'sub-total', code };
  };
  return (label) => {
    const answer = readNonAnswer(label);
    if (answer !== null) return { kind: 'non-answer', answer };
    const text = (label ?? '').trim();
    const normal = normaliseLabel(text);
    if (totals.test(normal)) return { kind: 'total' };
    const readings = [asCategory(normal, text), asGroup(normal)];
    const [first, second] = origin === 'aggregate' ? readings.toReversed() : readings;
    return first ?? second ?? asAgeBand(text, target) ?? { kind: 'unmapped' };
  };
}

function rolledUp(meaning: Harmonised, via: CodeList, target: CodeList): Harmonised {
  if (meaning.kind !== 'category') return meaning;
  const code = via.crosswalks?.[target.id]?.[meaning.code];
  return code === undefined ? { kind: 'unmapped' } : { ...meaning, code };
}

/** A code means what its own list says, never what another list says of the same digit. */
function fromCode(label: string | null, source: CodeList, target: CodeList): Harmonised {
  const code = (label ?? '').trim();
  const answer = source.nonAnswers?.[code] ?? (code === '' ? 'missing' : undefined);
  if (answer !== undefined) return { kind: 'non-answer', answer };
  const partner = source.crosswalks?.[target.id]?.[code];
  return partner === undefined ? { kind: 'unmapped' } : { kind: 'category', code: partner, how: 'code' };
}

/** A band or a single age belongs to a target band that holds it whole; one that straddles two is refused. */
function asAgeBand(label: string, target: CodeList): Harmonised | null {
  if (target.strand !== 'age') return null;
  const band = readBand(label);
  if (band === null) return null;
  const holder = target.categories.find(
    (category) =>
      (category.from ?? 0) <= band.from &&
      (category.to === undefined || (band.to !== null && band.to <= category.to)) &&
      (category.to !== undefined || band.from >= (category.from ?? 0)),
  );
  return holder === undefined ? null : { kind: 'category', code: holder.code, how: 'band' };
}

function index(
  categories: readonly Category[],
  names: (category: Category) => readonly string[],
): Map<string, Category> {
  const map = new Map<string, Category>();
  for (const category of categories) {
    for (const name of names(category)) {
      const normal = normaliseLabel(name);
      if (!map.has(normal)) map.set(normal, category);
    }
  }
  return map;
}
