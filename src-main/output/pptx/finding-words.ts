import type { Finding } from '../../../shared/model/profile.ts';
import { citedText } from '../../../shared/presentation/cited-text.ts';
import type { ListedFinding } from './slide.ts';

/** A finding without its full stop, as a title has none; the source that a bid names in brackets stands below with the detail. */
export function findingWords({ figure, text, detail, direction }: Finding): ListedFinding {
  const { words, source } = citedText(text);
  const cited = source.replace(/^\[(.*)\]\.?$/s, 'From $1.');
  return {
    figure,
    text: words.replace(/\.$/, ''),
    detail: [detail, cited].filter((part) => part !== '').join('\n'),
    quiet: ['hidden', 'not-comparable', 'too-few'].includes(direction),
  };
}
