import { expect, it } from 'vitest';
import { readPlace } from '../../../../src-renderer/app/last-place.ts';

it('knows the room and the selection that were left, and nothing where that can’t be read', () => {
  const kept = { path: '/bids/southall.strand.json', title: 'Southall', hash: '#/segments?segment=adults' };
  expect(readPlace(JSON.stringify(kept))).toMatchObject({
    path: '/bids/southall.strand.json',
    room: 'Library',
    route: { screen: 'segments', segment: 'adults' },
  });
  expect(readPlace(JSON.stringify({ ...kept, hash: '#/start' }))).toBeNull();
  expect(readPlace('{}')).toBeNull();
  expect(readPlace(undefined)).toBeNull();
});
