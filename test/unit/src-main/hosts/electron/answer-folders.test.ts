import { beforeEach, describe, expect, test, vi } from 'vitest';
import { electronDouble } from '../../../../support/electron-double.ts';
import { page, runElectronHost } from '../../../../support/electron-host.ts';

vi.mock('electron', () => electronDouble.module);
beforeEach(() => {
  electronDouble.reset();
});

const own = { parent: null, url: page };
const ask = (channel: string, senderFrame: unknown, ...values: unknown[]): Promise<unknown> | undefined =>
  electronDouble.record.answers.get(channel)?.({ senderFrame }, ...values);

describe('the page', () => {
  test('is told the folder that was chosen, or that none was', async () => {
    using _host = await runElectronHost();
    expect(await ask('strand:choose-folder', own)).toBeNull();
    electronDouble.record.chosenFiles = ['/home/officer/Reports'];
    expect(await ask('strand:choose-folder', own)).toBe('/home/officer/Reports');
  });

  test('has a contents page opened, and no other file', async () => {
    using _host = await runElectronHost();
    expect(await ask('strand:open-contents', own, '/home/officer/Reports/contents.html')).toBe(true);
    for (const path of ['/bin/sh', 'contents.html', '/home/officer/contents.html.exe', 7])
      expect(await ask('strand:open-contents', own, path)).toBe(false);
    expect(electronDouble.record.calls.filter((call) => call.startsWith('open'))).toEqual([
      'open /home/officer/Reports/contents.html',
    ]);
  });

  test.each([
    ['another page', { parent: null, url: 'https://example.com/' }],
    ['a frame in the page', { parent: {}, url: page }],
    ['a frame that has gone', null],
  ])('that is %s is answered nothing', async (_, frame) => {
    using _host = await runElectronHost();
    electronDouble.record.chosenFiles = ['/home/officer/Reports'];
    expect(await ask('strand:choose-folder', frame)).toBeNull();
    expect(await ask('strand:open-contents', frame, '/home/officer/Reports/contents.html')).toBe(false);
  });
});
