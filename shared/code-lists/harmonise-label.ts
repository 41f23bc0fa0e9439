import { assertNever } from '../base/assert-never.ts';
import type { CodeList, Harmonised, HarmonisedInto, StrandId } from '../model/code-list.ts';
import type { LabelMapping } from '../model/label-mapping.ts';
import { codeListOf, codeListsFor } from './code-lists.ts';
import { harmoniseAge } from './harmonise-age.ts';
import { normaliseLabel } from './normalise-label.ts';
import { partsOf, partsOfGroup, placeParts, unite } from './parts.ts';
import type { Parts } from './parts.ts';
import { readFromList, readLabel } from './read-label.ts';
import type { Reading } from './read-label.ts';
import { mappingOf } from './saved-mappings.ts';

/** Whose labels they are: in an aggregate table a broad group's name is a sub-total beside its parts. */
export type LabelOrigin = 'record-level' | 'aggregate';

/** How the labels of a column are read. */
export interface HarmoniseOptions {
  readonly origin: LabelOrigin;
  /** The list that the column's values are codes of; left out where they are words. */
  readonly from?: CodeList | null;
  /** What officers have decided; a decision comes before every rule. */
  readonly mappings?: readonly LabelMapping[];
}

/** What labels mean in a target list. */
export interface Harmoniser {
  readonly target: CodeList;
  meaningOf(label: string | null): Harmonised;
  read(label: string | null): HarmonisedInto;
}

/**
 * Reads labels into a target list: by an officer's decision, by the list that they are codes of, else by their words.
 * Refusals are looked for before groups, and a guess stays one until an officer confirms it.
 */
export function openHarmoniser(target: CodeList, options: HarmoniseOptions): Harmoniser {
  const known = new Map<string | null, HarmonisedInto>();
  const read = (label: string | null): HarmonisedInto => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const into = { list: target.id, ...readInto(label, target, options) };
    known.set(label, into);
    return into;
  };
  return { target, read, meaningOf: (label) => read(label).meaning };
}

/** What one label means in several lists of its strand at once: those asked for, else every list that has words. */
export function harmonise(
  label: string | null,
  options: HarmoniseOptions & { readonly strand: StrandId; readonly into?: readonly string[] },
): HarmonisedInto[] {
  const targets =
    options.into?.map(codeListOf) ??
    codeListsFor(options.strand).filter((list) => list.codes !== true && list.observed !== true);
  return targets.map((target) => openHarmoniser(target, options).read(label));
}

type Into = Omit<HarmonisedInto, 'list'>;

function readInto(label: string | null, target: CodeList, options: HarmoniseOptions): Into {
  const from = options.from ?? null;
  const decided = byDecision(label, target, from, options.mappings ?? []);
  if (decided !== null) return decided;
  if (from !== null) {
    const read = readFromList(label ?? '', from);
    if (read !== null) return place(read, target, from);
    if (from.codes === true && (label ?? '').trim() !== '') return unread(label, `"${from.title}" has no such code.`);
  }
  if (target.strand === 'age') return harmoniseAge(label, target);
  const isTable = options.origin === 'aggregate';
  const reading = readLabel(label, target.strand, isTable);
  const own = reading.kind === 'parts' || reading.kind === 'unread' ? asOwnName(label ?? '', target, isTable) : null;
  return own ?? place(reading, target, null);
}

/** A code that its list does not have is a refusal where it says so in words, and never a group. */
function unread(label: string | null, reason: string): Into {
  const read = readLabel(label, 'sex', false);
  if (read.kind === 'non-answer')
    return {
      meaning: { kind: 'non-answer', answer: read.answer },
      confidence: read.confidence,
      reason: read.reason,
      lost: null,
    };
  return { meaning: { kind: 'unmapped' }, confidence: 'certain', reason, lost: null };
}

/** A label that is the target's own name of a category loses nothing there. */
function asOwnName(label: string, target: CodeList, isTable: boolean): Into | null {
  if (target.observed === true) return null;
  const normal = normaliseLabel(label);
  const isNamed = (names: readonly string[]): boolean => names.some((name) => normaliseLabel(name) === normal);
  const group = target.groups.find(
    (each) => isNamed([each.label, ...(each.aliases ?? [])]) && partsOfGroup(target, each.code).size > 0,
  );
  const category = target.categories.find((each) => isNamed([each.label, ...(each.aliases ?? [])]));
  const reason = `It is a name in "${target.title}".`;
  if (group !== undefined && (isTable || category === undefined)) {
    return { meaning: { kind: 'sub-total', code: group.code }, confidence: 'certain', reason, lost: null };
  }
  if (category === undefined) return null;
  const how = category.label === label ? 'exact' : normaliseLabel(category.label) === normal ? 'normalised' : 'alias';
  return { meaning: { kind: 'category', code: category.code, how }, confidence: 'certain', reason, lost: null };
}

function place(reading: Reading, target: CodeList, from: CodeList | null): Into {
  switch (reading.kind) {
    case 'non-answer':
      return {
        meaning: { kind: 'non-answer', answer: reading.answer },
        confidence: reading.confidence,
        reason: reading.reason,
        lost: null,
      };
    case 'total':
      return { meaning: { kind: 'total' }, confidence: 'certain', reason: reading.reason, lost: null };
    case 'unread':
      return { meaning: { kind: 'unmapped' }, confidence: 'certain', reason: reading.reason, lost: null };
    case 'parts':
      return placeReading(reading, target, from);
    default:
      return assertNever(reading);
  }
}

function placeReading(reading: Extract<Reading, { kind: 'parts' }>, target: CodeList, from: CodeList | null): Into {
  const isObserved = from?.observed === true;
  if (isObserved !== (target.observed === true)) {
    const lost = 'What an officer saw is kept apart from what people say of themselves.';
    return { meaning: { kind: 'unmapped' }, confidence: 'certain', reason: reading.reason, lost };
  }
  const { meaning, lost } = placeParts(reading.parts, target, from === null ? 'words' : 'code');
  const isGuess = reading.confidence === 'guess';
  if (isGuess && meaning.kind === 'category') {
    return { meaning: { kind: 'guess', code: meaning.code }, confidence: 'guess', reason: reading.reason, lost };
  }
  if (isGuess) return { meaning: { kind: 'unmapped' }, confidence: 'guess', reason: reading.reason, lost };
  return { meaning, confidence: reading.confidence, reason: reading.reason, lost };
}

/** A decision for this list, else one for another list of the strand, carried over as far as the lists agree. */
function byDecision(
  label: string | null,
  target: CodeList,
  from: CodeList | null,
  mappings: readonly LabelMapping[],
): Into | null {
  if (label === null || mappings.length === 0) return null;
  const key = { strand: target.strand, from: from?.id, label };
  const own = mappingOf(mappings, { ...key, list: target.id });
  if (own !== null) {
    return {
      meaning: own.meaning,
      confidence: 'settled',
      reason: `Decided on ${own.decided}${own.note === undefined ? '.' : `: ${own.note}`}`,
      lost: null,
    };
  }
  const elsewhere = mappings.filter((each) => each.strand === target.strand && each.list !== target.id).toReversed();
  for (const { list } of elsewhere) {
    const mapping = mappingOf(mappings, { ...key, list });
    if (mapping === null) continue;
    const source = codeListOf(list);
    const reason = `Decided for "${source.title}" on ${mapping.decided}.`;
    const parts = partsMeant(mapping.meaning, source);
    if (parts === null) return { meaning: mapping.meaning, confidence: 'settled', reason, lost: null };
    const { meaning, lost } = placeParts(parts, target, 'saved');
    return { meaning, confidence: 'settled', reason, lost };
  }
  return null;
}

function partsMeant(meaning: Harmonised, list: CodeList): Parts | null {
  switch (meaning.kind) {
    case 'category':
    case 'guess':
      return unite(list.categories.filter(({ code }) => code === meaning.code).map(partsOf));
    case 'sub-total':
      return partsOfGroup(list, meaning.code);
    case 'several':
      return unite(list.categories.filter(({ code }) => meaning.codes.includes(code)).map(partsOf));
    case 'total':
    case 'non-answer':
    case 'unmapped':
      return null;
    default:
      return assertNever(meaning);
  }
}
