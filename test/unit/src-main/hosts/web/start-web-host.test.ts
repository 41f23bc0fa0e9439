import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { contract } from '../../../../../shared/contract/contract.ts';
import type { WebHost } from '../../../../../src-main/hosts/web/start-web-host.ts';
import { startWebHost } from '../../../../../src-main/hosts/web/start-web-host.ts';
import { smallRouter } from '../../../../support/small-router.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let directory: string;
let host: WebHost;
let problems: unknown[];

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'strand-web-'));
  problems = [];
  const rendererDirectory = path.join(directory, 'renderer');
  mkdirSync(path.join(rendererDirectory, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererDirectory, 'index.html'), '<!doctype html><title>Strand</title>');
  writeFileSync(path.join(rendererDirectory, 'assets/main-1a2b.js'), 'export {};');
  writeFileSync(path.join(rendererDirectory, 'assets/arquero-worker-3c4d.js'), 'export {};');
  writeFileSync(path.join(directory, 'secret.json'), '{"clients":3569}');
  symlinkSync(path.join(directory, 'secret.json'), path.join(rendererDirectory, 'linked.json'));
  host = await startWebHost({
    engine: { router: smallRouter() },
    rendererDirectory,
    onProblem: (error) => problems.push(error),
  });
});

afterEach(async () => {
  await host.close();
  rmSync(directory, { recursive: true });
});

/** One request, its path sent exactly as written. */
async function ask(pathname: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(host.url);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const call = request({ hostname, port, path: pathname, method, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => (text += part));
    response.on('end', () => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
  });
  call.on('error', reject);
  call.end();
  return promise;
}

async function enter(): Promise<string> {
  const { search } = new URL(host.url);
  const { headers } = await ask(`/${search}`);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function origin(): string {
  return new URL(host.url).origin;
}

describe('the gate', () => {
  test('is on this computer alone', () => {
    expect(new URL(host.url).hostname).toBe('127.0.0.1');
    expect(new URL(host.url).searchParams.get('token')).toMatch(/^[\w-]{43}$/);
  });

  test('turns the token into a cookie that scripts and other sites cannot use, at an address without the token', async () => {
    const answer = await ask(`/${new URL(host.url).search}`);
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^strand-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  test('takes the token once', async () => {
    await enter();
    const answer = await ask(`/${new URL(host.url).search}`);
    expect(answer.status).toBe(403);
    expect(answer.text).toBe('This address of Strand has been used already. Start Strand again to get a new one.\n');
  });

  test('a wrong token does not use the right one up', async () => {
    expect((await ask('/?token=guess')).status).toBe(403);
    expect((await ask(`/${new URL(host.url).search}`)).status).toBe(303);
  });

  test.each([
    ['no cookie', '/', {}],
    ['a made-up cookie', '/', { cookie: 'strand-1=guess' }],
    ['no cookie for a file', '/assets/main-1a2b.js', {}],
  ])('answers %s with 403 and a plain sentence', async (_, pathname, headers) => {
    const answer = await ask(pathname, headers);
    expect(answer.status).toBe(403);
    expect(answer.text).toBe(
      'Open Strand with the address that it printed when it started; without it nothing is shown.\n',
    );
  });

  test('refuses another Host, as a rebound name sends it, even with the cookie', async () => {
    const cookie = await enter();
    const answer = await ask('/', { cookie, host: `strand.example:${new URL(host.url).port}` });
    expect(answer.status).toBe(403);
    expect(answer.text).toBe(
      'This address of Strand answers only to the window that Strand itself opened on this computer.\n',
    );
  });

  test('refuses another Origin, even with the cookie', async () => {
    const cookie = await enter();
    expect((await ask('/', { cookie, origin: 'https://example.com' })).status).toBe(403);
    expect((await ask('/', { cookie, origin: 'null' })).status).toBe(403);
    expect((await ask('/', { cookie, origin: origin() })).status).toBe(200);
  });

  test('refuses a call without an Origin', async () => {
    const cookie = await enter();
    expect((await ask('/rpc/workspace/current', { cookie }, 'POST')).status).toBe(403);
  });
});

describe('files of the window', () => {
  test('come with a strict policy and are never kept', async () => {
    const cookie = await enter();
    const { status, headers, text } = await ask('/', { cookie });
    expect([status, text]).toEqual([200, '<!doctype html><title>Strand</title>']);
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
    );
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  test('may use eval in Arquero’s worker alone', async () => {
    const cookie = await enter();
    const worker = await ask('/assets/arquero-worker-3c4d.js', { cookie });
    const main = await ask('/assets/main-1a2b.js?arquero-worker', { cookie });
    expect(worker.headers['content-security-policy']).toBe("default-src 'none'; script-src 'self' 'unsafe-eval'");
    expect(main.headers['content-security-policy']).not.toContain('unsafe-eval');
  });

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/%2e%2e%2fsecret.json',
    '//secret.json',
    '/assets/%00/../../secret.json',
    '/%zz',
    '/linked.json',
    '/assets',
  ])('do not include what %s would reach', async (pathname) => {
    const cookie = await enter();
    const answer = await ask(pathname, { cookie });
    expect([answer.status, answer.text]).toEqual([404, 'The window has no such file.\n']);
  });

  test('cannot be written', async () => {
    const cookie = await enter();
    expect((await ask('/', { cookie, origin: origin() }, 'PUT')).status).toBe(405);
  });
});

describe('calls', () => {
  async function connect(): Promise<ContractRouterClient<typeof contract>> {
    const cookie = await enter();
    const headers = { cookie, origin: origin() };
    return createORPCClient(new RPCLink({ url: `${origin()}/rpc`, headers }));
  }

  test('bring back what the procedure returns, whole files among them', async () => {
    const client = await connect();
    expect(await client.workspace.recent()).toEqual([
      { path: '/data/borough.strand.json', title: 'Borough', sample: true },
    ]);
    const { file, release } = await client.reports.render({ profile: 'advice', area: 'E05013522', format: 'pdf' });
    expect([file.name, file.type, await file.text()]).toEqual(['report.pdf', 'application/pdf', 'report of E05013522']);
    expect(release).toBe(1);
  });

  test('tell how a batch comes on, until the page leaves it', async () => {
    const client = await connect();
    const asked = { profile: 'equity', areas: 'all', formats: ['pdf'], folder: 'reports' } as const;
    const events = await client.reports.batch({ ...asked, formats: [...asked.formats] });
    const told = [await events.next(), await events.next()].map(({ value }) => value);
    expect(told).toEqual([0, 1].map((done) => ({ kind: 'progress', done, total: 2, now: 'reports' })));
    expect(await events.return()).toMatchObject({ done: true });
  });

  test('carry an error that was raised on purpose with its sentence and evidence', async () => {
    const client = await connect();
    await expect(client.workspace.open({ path: '/none' })).rejects.toMatchObject({
      defined: true,
      code: 'REFUSED',
      status: 422,
      message: 'There is no workspace at /none. Choose another file.',
      data: { code: 'file-missing', file: '/none' },
    });
  });

  test('tell of any other error in a plain sentence, and hand the error itself to the host', async () => {
    const client = await connect();
    const failure: unknown = await client.datasets.list().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false });
    expect(JSON.stringify(failure)).not.toContain('secret detail');
    expect(String(failure)).toContain('Strand met a problem that it did not expect.');
    expect(problems).toEqual([new Error('secret detail at /home/officer/extract.csv')]);
  });

  test('may carry a large file to be received, and nothing else that large', async () => {
    const client = await connect();
    const file = new File([new Uint8Array(3 * 1024 * 1024)], 'extract.csv');
    expect(await client.imports.receive({ file })).toEqual({ path: '/received/3145728 bytes' });
    await expect(client.workspace.open({ path: 'x'.repeat(2 * 1024 * 1024) })).rejects.toThrow();
    expect(problems).not.toContainEqual(expect.objectContaining({ code: 'file-missing' }));
  });

  test('are never kept, and an unknown one is said to be so', async () => {
    const cookie = await enter();
    const answer = await ask('/rpc/workspace/erase', { cookie, origin: origin() }, 'POST');
    expect([answer.status, answer.text]).toEqual([404, 'Strand has no such procedure.\n']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

test('a port that is taken is refused in words', async () => {
  const port = Number(new URL(host.url).port);
  await expect(
    startWebHost({ engine: { router: smallRouter() }, rendererDirectory: directory, port }),
  ).rejects.toMatchObject({
    code: 'usage',
    message: `Port ${String(port)} cannot be used on this computer. Choose another with --port, or leave it out for a free one.`,
  });
});
