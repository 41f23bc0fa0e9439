import type { ColumnEvidence } from './column-evidence.ts';
import { guessAreaCode, guessAreaName, guessPostcode } from './guess-area.ts';
import { guessIdentifier } from './guess-identifier.ts';
import { guessNumber, isNumeric } from './guess-number.ts';
import { asNumbers } from './near-number.ts';
import { guessPoint } from './guess-point.ts';
import { guessStrand } from './guess-strand.ts';
import { guessText } from './guess-text.ts';
import { guessAge, guessDate, guessPeriod } from './guess-time.ts';
import type { RoleGuess } from './guess.ts';
import { signsIn } from './signs.ts';

/** The order matters: what values show by themselves comes before what names only say. */
const guessers: readonly ((evidence: ColumnEvidence, file: string) => RoleGuess | null)[] = [
  guessAreaCode,
  guessPostcode,
  guessDate,
  guessPoint,
  guessAge,
  guessStrand,
  guessPeriod,
  guessIdentifier,
  guessAreaName,
];

/** What a column is for: by its values first, by its name, or that of its file, where these cannot tell. */
export function guessRole(evidence: ColumnEvidence, file: string): RoleGuess {
  if (evidence.filled === 0)
    return { role: { kind: 'ignore' }, because: 'every cell is empty', confidence: 'certain', alternatives: [] };
  for (const guess of guessers) {
    const found = guess(evidence, file);
    if (found !== null) return found;
  }
  const read = asNumbers(evidence);
  const number = isNumeric(read, signsIn(read)) ? guessNumber(read, file) : null;
  return number ?? guessText(evidence);
}
