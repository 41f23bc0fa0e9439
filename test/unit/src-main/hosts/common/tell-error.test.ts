import { ORPCError } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../../shared/base/app-error.ts';
import { asTransportError, errorCode, tellError } from '../../../../../src-main/hosts/common/tell-error.ts';

const refusal = new AppError('column-missing', 'extract.csv has no column "Ward". Choose another.', {
  file: 'extract.csv',
  column: 'Ward',
});
const carried = new ORPCError('REFUSED', { defined: true, message: refusal.message, data: { code: 'column-missing' } });
const misunderstood = new ORPCError('BAD_REQUEST', { message: 'Input validation failed' });
const unexpected = new TypeError("Cannot read properties of undefined (reading 'x')");

describe('an error is told', () => {
  test.each([
    ['as it is where it was raised on purpose', refusal, refusal.message],
    ['as it is where it crossed a transport', carried, refusal.message],
    ['as a misunderstanding where the input had the wrong shape', misunderstood, /^The window asked for something/],
    ['without its own words where nobody expected it', unexpected, /^Strand met a problem that it did not expect\./],
    ['without its own words where it is not even an error', 'ENOENT', /^Strand met a problem that it did not expect\./],
  ])('%s', (_, error, sentence) => {
    expect(tellError(error)).toMatch(sentence);
  });
});

describe('an error is sent', () => {
  test('with its code and evidence where it was raised on purpose', () => {
    expect(asTransportError(refusal)).toMatchObject({
      defined: true,
      code: 'REFUSED',
      status: 422,
      message: refusal.message,
      data: { code: 'column-missing', file: 'extract.csv', column: 'Ward' },
    });
    expect(asTransportError(carried)).toBe(carried);
  });

  test('without data, cause or stack of the program where it was not', () => {
    for (const error of [misunderstood, unexpected]) {
      const sent = asTransportError(error);
      expect(sent).toMatchObject({ defined: false, data: undefined });
      expect(sent.cause).toBeUndefined();
      expect(sent.message).not.toContain(error.message);
    }
  });
});

test.each([
  [refusal, 'column-missing'],
  [carried, 'column-missing'],
  [misunderstood, undefined],
  [unexpected, undefined],
])('the code of %s is %s', (error, code) => {
  expect(errorCode(error)).toBe(code);
});
