import { expect, test } from 'vitest';
import { formatBytes } from '../../../../shared/base/format-bytes.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [412_345, '412 KB'],
  [999_600, '1.0 MB'],
  [1_240_000, '1.2 MB'],
  [9_960_000, '10 MB'],
  [13_940_226_000, '14 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
