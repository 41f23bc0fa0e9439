import { expect, it } from 'vitest';
import { citedText } from '../../../../shared/presentation/cited-text.ts';

it('parts a finding from the source that it ends with, and from nothing else', () => {
  expect(citedText('16.3 per 1,000 (12.4 to 21.0) [Ealing Council, Housing, at 31 March 2025].')).toEqual({
    words: '16.3 per 1,000 (12.4 to 21.0)',
    source: '[Ealing Council, Housing, at 31 March 2025].',
  });
  for (const text of ['This rests on few people: read with care [u].', 'No source is named.']) {
    expect(citedText(text)).toEqual({ words: text, source: '' });
  }
});
