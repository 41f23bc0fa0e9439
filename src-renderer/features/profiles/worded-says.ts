import { formatList } from '../../../shared/base/format-list.ts';
import { placesOfTokens, typedNumbers } from '../../../shared/presentation/bound-text.ts';

/** What is true of a finding once it is in an officer's words, given with {1}, {2} for the numbers that follow the data. */
export function wordedSays(worded: string): string {
  const typed = typedNumbers(worded);
  const follows = placesOfTokens(worded).some((asked) => asked !== null);
  if (typed.length === 0) {
    return follows
      ? 'The finding is in your words; its numbers follow the data.'
      : 'The finding is in your words; it holds no number of the data.';
  }
  const those = `${formatList([...typed])} ${typed.length === 1 ? 'is typed and does' : 'are typed and do'} not follow the data`;
  return `The finding is in your words; ${those}${follows ? ', its other numbers do' : ''}.`;
}
