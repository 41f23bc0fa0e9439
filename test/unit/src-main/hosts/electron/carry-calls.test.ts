import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { contract } from '../../../../../shared/contract/contract.ts';
import { electronDouble } from '../../../../support/electron-double.ts';
import { page, runElectronHost } from '../../../../support/electron-host.ts';

vi.mock('electron', () => electronDouble.module);
beforeEach(() => {
  electronDouble.reset();
});

describe('calls', () => {
  function connect(frame: unknown): ContractRouterClient<typeof contract> {
    const { port1, port2 } = new MessageChannel();
    electronDouble.ipcMain.emit('strand:port', { ports: [asMainPort(port2)], senderFrame: frame });
    port1.start();
    return createORPCClient(new RPCLink({ port: port1 }));
  }

  /** Node's port with the events of Electron's, whose data comes wrapped. */
  function asMainPort(port: InstanceType<typeof MessageChannel>['port2']): unknown {
    return {
      on: (name: string, listener: (event: { data: unknown }) => void) =>
        port.on(name === 'message' ? 'message' : 'close', (data: unknown) => {
          listener({ data });
        }),
      postMessage: (data: unknown) => {
        port.postMessage(data);
      },
      start: () => {
        port.start();
      },
    };
  }

  test('cross the port that the page hands over', async () => {
    using host = await runElectronHost();
    const client = connect({ parent: null, url: page });
    expect(await client.workspace.recent()).toEqual([
      { path: '/data/borough.strand.json', title: 'Borough', sample: true },
    ]);
    await expect(client.workspace.open({ path: '/none' })).rejects.toMatchObject({
      defined: true,
      data: { code: 'file-missing' },
    });
    await expect(client.datasets.list()).rejects.toThrow('Strand met a problem that it did not expect.');
    expect(host.problems.map(String)).toEqual([
      'AppError: There is no workspace at /none. Choose another file.',
      'Error: secret detail at /home/officer/extract.csv',
    ]);
  });

  test('tell how a batch comes on, until the page leaves it', async () => {
    using _host = await runElectronHost();
    const events = await connect({ parent: null, url: page }).reports.batch({
      profile: 'equity',
      areas: 'all',
      formats: ['pdf'],
      folder: 'reports',
    });
    const told = [await events.next(), await events.next()].map(({ value }) => value);
    expect(told).toEqual([0, 1].map((done) => ({ kind: 'progress', done, total: 2, now: 'reports' })));
    expect(await events.return()).toMatchObject({ done: true });
  });

  test.each([
    ['another page', { parent: null, url: 'https://example.com/' }],
    ['a frame in the page', { parent: {}, url: page }],
    ['a frame that has gone', null],
  ])('from %s are not answered', async (_, frame) => {
    using _host = await runElectronHost();
    const client = connect(frame);
    const silence = new Promise((resolve) => setTimeout(resolve, 100, 'silence'));
    expect(await Promise.race([client.workspace.recent(), silence])).toBe('silence');
  });
});
