import { expect, it } from 'vitest';
import { foundOnDisk } from '../../../../../src-renderer/features/import/gathered-files.ts';

it('tells the size of a file on disk once', () => {
  const file = { path: '/partners/a.csv', name: 'a.csv', bytes: 12_345, readable: true };
  const says = foundOnDisk([
    { ...file, says: 'Delimited text, 12 KB' },
    { ...file, says: '3 Parquet files, read as one' },
  ]).map((found) => found.says);
  expect(says).toEqual(['Delimited text', '3 Parquet files, read as one']);
});
