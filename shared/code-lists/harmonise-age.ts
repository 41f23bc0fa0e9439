import type { CodeList, HarmonisedInto } from '../model/code-list.ts';
import { describeBand, placeBand } from './age-bands.ts';
import { readBand, readDatedBand } from './read-band.ts';
import { readLabel } from './read-label.ts';

/** Reads an age or a band of ages into a list of bands; a band that an edge of the list cuts through is left out, and the edge named. */
export function harmoniseAge(label: string | null, target: CodeList): Omit<HarmonisedInto, 'list'> {
  const text = (label ?? '').trim();
  const band = readBand(text);
  const dated = band === null ? readDatedBand(text) : null;
  const read = band ?? dated;
  if (read === null) {
    const words = readLabel(label, 'age', true);
    if (words.kind === 'non-answer') {
      return {
        meaning: { kind: 'non-answer', answer: words.answer },
        confidence: words.confidence,
        reason: words.reason,
        lost: null,
      };
    }
    if (words.kind === 'total')
      return { meaning: { kind: 'total' }, confidence: 'certain', reason: words.reason, lost: null };
    return {
      meaning: { kind: 'unmapped' },
      confidence: 'certain',
      reason: 'It is not an age or a band of ages.',
      lost: null,
    };
  }
  if (read.from > 120) {
    return {
      meaning: { kind: 'non-answer', answer: 'not-known' },
      confidence: 'certain',
      reason: 'Nobody is that old, so the age is not known.',
      lost: null,
    };
  }
  const place = placeBand(read, target);
  if (place.kind !== 'inside') {
    const reason =
      place.kind === 'outside'
        ? `"${target.title}" has no band for ${describeBand(read)}.`
        : `${describeBand(read)} cannot be cut at ${place.cutAt}: nobody knows how many of its people are younger.`;
    return { meaning: { kind: 'unmapped' }, confidence: 'certain', reason, lost: null };
  }
  const { code, label: name } = place.category;
  const lost = place.isWhole ? null : `"${name}" also holds other ages.`;
  if (dated !== null) {
    const reason = `A spreadsheet seems to have turned the band ${describeBand(read)} into the date "${text}".`;
    return { meaning: { kind: 'guess', code }, confidence: 'guess', reason, lost };
  }
  return {
    meaning: { kind: 'category', code, how: 'band' },
    confidence: 'certain',
    reason: `${describeBand(read)} lies in ${name}.`,
    lost,
  };
}
