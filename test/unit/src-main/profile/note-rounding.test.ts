import { expect, it } from 'vitest';
import type { ProfileSection } from '../../../../shared/model/profile.ts';
import { buildProfile } from '../../../../src-main/profile/build-profile.ts';
import { noteRounding } from '../../../../src-main/profile/note-rounding.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

const { sections, disclosure } = buildProfile(sampleProfileInput());
const note = 'Counts are rounded to 5; everything else is made from the rounded counts.';

/** How many blocks of each kind carry the note. */
function noted(from: readonly ProfileSection[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const block of from.flatMap(({ blocks }) => blocks)) {
    const notes = block.kind === 'table' ? block.table.notes : 'notes' in block ? block.notes : [];
    if (notes.includes(note)) found[block.kind] = (found[block.kind] ?? 0) + 1;
  }
  return found;
}

it('puts how counts are rounded below every table, chart and map', () => {
  const kinds = Object.groupBy(
    sections.flatMap(({ blocks }) => blocks),
    ({ kind }) => kind,
  );
  expect(noted(noteRounding(sections, { ...disclosure, rounding: { base: 5, within: 4 } }))).toEqual({
    table: kinds.table?.length,
    ...(kinds.chart === undefined ? {} : { chart: kinds.chart.length }),
    ...(kinds.map === undefined ? {} : { map: kinds.map.length }),
  });
});

it('says nothing of it where counts are printed as they are', () => {
  expect(noteRounding(sections, disclosure)).toEqual(sections);
});
