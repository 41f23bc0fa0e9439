import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createContentsDouble, electronDouble } from '../../../../support/electron-double.ts';
import { page, runElectronHost } from '../../../../support/electron-host.ts';

vi.mock('electron', () => electronDouble.module);
beforeEach(() => {
  electronDouble.reset();
});

describe('the session', () => {
  function cancels(url: string): boolean | undefined {
    const answers: { cancel?: boolean }[] = [];
    const listener = electronDouble.record.session.get('onBeforeRequest') as unknown as (
      details: { url: string },
      callback: (answer: { cancel?: boolean }) => void,
    ) => void;
    listener({ url }, (answer) => answers.push(answer));
    return answers[0]?.cancel;
  }

  test.each([
    ['https://example.com/', true],
    ['http://127.0.0.1:9000/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['app://elsewhere/index.html', true],
    ['not an address', true],
    ['app://strand/assets/main.js', false],
    ['blob:app://strand/1a2b', false],
    ['data:image/png;base64,AA', false],
    ['devtools://devtools/bundled/inspector.html', false],
  ])('for a request to %s: cancelled is %s', async (url, isCancelled) => {
    using _host = await runElectronHost();
    expect(cancels(url)).toBe(isCancelled);
  });

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown'])(
    'denies the permission %s, asked for or checked',
    async (permission) => {
      using _host = await runElectronHost();
      const granted: boolean[] = [];
      const request = electronDouble.record.session.get('permissionRequest') as unknown as (
        contents: unknown,
        permission: string,
        callback: (isGranted: boolean) => void,
      ) => void;
      const check = electronDouble.record.session.get('permissionCheck') as unknown as (
        contents: unknown,
        permission: string,
      ) => boolean;
      request({}, permission, (isGranted) => granted.push(isGranted));
      expect([granted, check({}, permission)]).toEqual([[false], false]);
    },
  );

  test('denies every device', async () => {
    using _host = await runElectronHost();
    expect(electronDouble.record.session.get('devicePermission')?.()).toBe(false);
  });

  test('asks where a report is to be saved, and saves nothing that the page did not make', async () => {
    using _host = await runElectronHost();
    const asked: unknown[] = [];
    const item = (url: string) => ({
      getURL: () => url,
      getFilename: () => 'advice.pdf',
      setSaveDialogOptions: (options: unknown) => void asked.push(options),
    });
    const prevented = vi.fn();
    electronDouble.defaultSession.emit('will-download', { preventDefault: prevented }, item('blob:app://strand/1a2b'));
    expect(asked).toEqual([{ title: 'Save advice.pdf', defaultPath: '/home/officer/documents/advice.pdf' }]);
    expect(prevented).not.toHaveBeenCalled();
    electronDouble.defaultSession.emit(
      'will-download',
      { preventDefault: prevented },
      item('https://example.com/advice.pdf'),
    );
    expect(prevented).toHaveBeenCalledOnce();
  });
});

describe('a page', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('cannot leave by %s', async (name) => {
    using _host = await runElectronHost();
    const { contents } = createContentsDouble();
    electronDouble.app.emit('web-contents-created', {}, contents);
    const preventDefault = vi.fn();
    contents.emit(name, { url: 'https://example.com/', isMainFrame: true, preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    contents.emit(name, { url: `${page}#/explore`, isMainFrame: true, preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('cannot open windows or embed pages', async () => {
    using _host = await runElectronHost();
    const { contents, record } = createContentsDouble();
    electronDouble.app.emit('web-contents-created', {}, contents);
    expect(record.openHandler?.({ url: page })).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault });
    contents.emit('will-frame-navigate', { url: page, isMainFrame: false, preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });

  test('is served from the built window with the web host’s policy, and nothing else is', async () => {
    using _host = await runElectronHost();
    const serve = electronDouble.record.handlers.get('app');
    const answer = await serve?.(new Request(page));
    expect(await answer?.text()).toBe('<!doctype html><title>Strand</title>');
    expect(answer?.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const worker = await serve?.(new Request('app://strand/arquero-worker-1a2b.js'));
    expect(worker?.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self' 'unsafe-eval'");
    for (const address of [
      'app://elsewhere/index.html',
      'app://strand/..%2f..%2fetc%2fhosts',
      'app://strand/none.js',
    ]) {
      expect((await serve?.(new Request(address)))?.status).toBe(404);
    }
  });
});
