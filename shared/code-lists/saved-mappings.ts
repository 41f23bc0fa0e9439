import type { HarmonisedLabel, StrandId } from '../model/code-list.ts';
import type { LabelMapping } from '../model/label-mapping.ts';
import { normaliseLabel } from './normalise-label.ts';

/** What a decision is looked up by: two spellings that differ only in case, dashes or spacing are one label. */
export interface MappingKey {
  readonly strand: StrandId;
  readonly list: string;
  readonly from: string | undefined;
  readonly label: string;
}

/** The decision on a label: the one as written before the one of the same words, the latest before an earlier one. */
export function mappingOf(mappings: readonly LabelMapping[], key: MappingKey): LabelMapping | null {
  const alike = mappings.filter((each) => isAlike(each, key)).toReversed();
  return alike.find((each) => each.label === key.label) ?? alike[0] ?? null;
}

/** The decisions with a new one added; an earlier one on the same label is replaced. */
export function saveMapping(mappings: readonly LabelMapping[], added: LabelMapping): LabelMapping[] {
  return [...undoMapping(mappings, keyOf(added)), added];
}

/** The decisions without those on a label, so that it is read by the rules again. */
export function undoMapping(mappings: readonly LabelMapping[], key: MappingKey): LabelMapping[] {
  return mappings.filter((each) => !isAlike(each, key));
}

/** The decisions that no label of the data needs any more. */
export function unusedMappings(
  mappings: readonly LabelMapping[],
  written: readonly { readonly strand: StrandId; readonly label: string | null }[],
): LabelMapping[] {
  const inUse = new Set(written.map(({ strand, label }) => `${strand}|${normaliseLabel(label ?? '')}`));
  return mappings.filter(({ strand, label }) => !inUse.has(`${strand}|${normaliseLabel(label)}`));
}

/** The way back: every label that is counted under a code, with its rows. */
export function labelsOf(labels: readonly HarmonisedLabel[], code: string): HarmonisedLabel[] {
  return labels.filter(({ meaning }) => meaning.kind === 'category' && meaning.code === code);
}

function keyOf({ strand, list, from, label }: LabelMapping): MappingKey {
  return { strand, list, from, label };
}

function isAlike(mapping: LabelMapping, key: MappingKey): boolean {
  return (
    mapping.strand === key.strand &&
    mapping.list === key.list &&
    mapping.from === key.from &&
    normaliseLabel(mapping.label) === normaliseLabel(key.label)
  );
}
