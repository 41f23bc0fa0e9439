import { expect, it } from 'vitest';
import { tellNewerData } from '../../../../../src-renderer/features/profiles/edition-age.ts';

const profile = {
  edition: '2026-11-22',
  datasets: [
    { id: 'register', title: 'Housing register' },
    { id: 'census', title: 'Census 2021' },
  ],
};
const source = (dataset: string, renewed?: string) => ({
  dataset,
  state: 'as-read' as const,
  says: '',
  ...(renewed === undefined ? {} : { renewed }),
});

it('names the data of a profile that were taken anew after the date of its edition', () => {
  expect(
    tellNewerData(profile, [source('register', '2026-11-23'), source('census'), source('other', '2026-12-01')]),
  ).toBe(
    'Reports print “Edition of 22 November 2026”, but a newer version was taken of “Housing register” on 23 November 2026.',
  );
  expect(tellNewerData(profile, [source('register', '2026-11-22'), source('census', '2026-09-01')])).toBeNull();
  expect(tellNewerData(profile, [source('register'), source('census')])).toBeNull();
});
