import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { expect, test } from 'vitest';
import { encodeForms } from '../../../../../src-main/hosts/web/encode-forms.ts';

/** Vitest itself fails a run in which a promise was rejected and nobody looked. */
test('a browser that leaves before its file is ready ends neither the host nor the next call', async () => {
  const bytes = 400_000;
  const file = os.handler(async () => {
    await wait(40);
    return new File([new Uint8Array(bytes)], 'report.pdf', { type: 'application/pdf' });
  });
  const handler = new RPCHandler({ file }, { rootInterceptors: [encodeForms] });
  const failures: unknown[] = [];
  const server = createServer((request, response) => {
    handler.handle(request, response, { prefix: '/rpc' }).catch((error: unknown) => failures.push(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/rpc/file`;

  const left = ask(address, { method: 'POST' });
  left.on('error', () => undefined);
  left.end();
  await wait(10);
  left.destroy();
  await wait(80);

  const answer = await fetch(address, { method: 'POST' });
  expect(answer.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  const sent = await answer.arrayBuffer();
  expect(sent.byteLength).toBe(Number(answer.headers.get('content-length')));
  expect(sent.byteLength).toBeGreaterThan(bytes);
  expect(failures).toEqual([]);
  server.closeAllConnections();
  server.close();
});
