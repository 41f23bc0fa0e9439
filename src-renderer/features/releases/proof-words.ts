import { countedNoun, numberInWords, startSentence } from '../../../shared/base/format-words.ts';

/** What verifying the proofs of a release again found: "Three proofs were kept, and all hold." */
export function proofWords({ kept, hold }: { readonly kept: number; readonly hold: number }): string {
  if (kept === 0) return 'No proof was kept with it.';
  const counted = startSentence(countedNoun(kept, 'proof'));
  if (hold === kept)
    return kept === 1 ? 'Its proof was verified again, and holds.' : `${counted} were verified again, and all hold.`;
  return `${counted} ${kept === 1 ? 'was' : 'were'} verified again; ${numberInWords(kept - hold)} ${kept - hold === 1 ? 'does' : 'do'} not hold.`;
}
