import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { hasLeft } from '../../../../../src-main/hosts/web/has-left.ts';

async function errorOf(job: Promise<unknown>): Promise<unknown> {
  return job.then(
    () => null,
    (error: unknown) => error,
  );
}

it('takes a browser that has gone for no problem', async () => {
  const gone = new PassThrough();
  const sending = pipeline(createReadStream(import.meta.filename), gone);
  gone.destroy();
  expect(hasLeft(await errorOf(sending))).toBe(true);
  const closed = new PassThrough();
  closed.destroy();
  expect(hasLeft(await errorOf(pipeline(createReadStream(import.meta.filename), closed)))).toBe(true);
});

it('takes a file that cannot be read for one', async () => {
  const error = await errorOf(pipeline(createReadStream('/nowhere/at/all'), new PassThrough()));
  expect(error).toBeInstanceOf(Error);
  expect(hasLeft(error)).toBe(false);
});
