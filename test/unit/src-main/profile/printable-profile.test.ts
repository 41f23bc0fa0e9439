import { expect, it } from 'vitest';
import { printableProfile } from '../../../../src-main/profile/printable-profile.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

it('leaves a profile as it is where every format can hold it', () => {
  const profile = sampleProfile();
  expect(printableProfile(profile)).toBe(profile);
});

it('mends every text of a profile and nothing else', () => {
  const plain = sampleProfile();
  const [first, ...others] = plain.sections;
  if (first === undefined) throw new Error('The sample has a section');
  const pasted = {
    ...plain,
    contact: 'Ask\u000BJo',
    sections: [{ ...first, blocks: [{ kind: 'paragraph' as const, text: 'a\u0000b\uFFFFc' }] }, ...others],
  };
  expect(printableProfile(pasted)).toEqual({
    ...plain,
    contact: 'Ask Jo',
    sections: [{ ...first, blocks: [{ kind: 'paragraph', text: 'abc' }] }, ...others],
  });
});
