import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listedCommands } from '../../../../../shared/presentation/command-list.ts';
import { electronDouble } from '../../../../support/electron-double.ts';
import { page, runElectronHost } from '../../../../support/electron-host.ts';

vi.mock('electron', () => electronDouble.module);
beforeEach(() => {
  electronDouble.reset();
});

describe('the window', () => {
  test('has no Node, an isolated context and a sandbox', async () => {
    using _host = await runElectronHost();
    expect(electronDouble.record.windows).toHaveLength(1);
    expect(electronDouble.record.windows[0]?.webPreferences).toEqual({
      preload: '/strand/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(electronDouble.record.loaded).toEqual([page]);
  });

  test('is sandboxed, and its scheme registered, before Electron is ready', async () => {
    using _host = await runElectronHost();
    expect(electronDouble.record.calls.slice(0, 3)).toEqual(['enableSandbox', 'registerSchemes', 'ready']);
    expect(electronDouble.record.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test('is brought forward by a second start', async () => {
    using _host = await runElectronHost();
    electronDouble.record.calls.length = 0;
    electronDouble.app.emit('second-instance', {}, ['strand']);
    expect(electronDouble.record.calls).toEqual(['restore', 'focus']);
  });

  test('is not opened by the second start itself', async () => {
    electronDouble.record.isFirstInstance = false;
    using _host = await runElectronHost();
    expect([electronDouble.record.calls, electronDouble.record.windows]).toEqual([['quit'], []]);
  });

  test('closes the engine when the program ends', async () => {
    using host = await runElectronHost();
    electronDouble.app.emit('window-all-closed');
    electronDouble.app.emit('will-quit');
    expect([electronDouble.record.calls.at(-1), host.enginesClosed()]).toEqual(['quit', 1]);
  });
});

describe('the menu', () => {
  function item(menu: string, label: string): MenuItemConstructorOptions | undefined {
    const entries = electronDouble.record.menu.find((entry) => entry.label === menu || entry.role === menu)?.submenu;
    return Array.isArray(entries) ? entries.find((entry) => entry.label === label) : undefined;
  }
  const click = (entry: MenuItemConstructorOptions | undefined): void => {
    Reflect.apply(entry?.click ?? vi.fn(), undefined, []);
  };

  test('has File, Edit, Go, View, Window and Help', async () => {
    using _host = await runElectronHost();
    const names = electronDouble.record.menu.map(({ label, role }) => label ?? role);
    expect(names.filter((name) => name !== 'appMenu')).toEqual([
      '&File',
      '&Edit',
      '&Go',
      '&View',
      'windowMenu',
      'help',
    ]);
  });

  test('holds every command that is always there, and asks the window to run it', async () => {
    using _host = await runElectronHost();
    const items = electronDouble.record.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual(listedCommands.map(({ id }) => id).toSorted());
    click(item('&Edit', 'Undo'));
    click(item('&Go', 'Explore'));
    expect(electronDouble.record.sent).toEqual([
      ['strand:command', 'workspace-undo'],
      ['strand:command', 'go-explore'],
    ]);
    expect(item('&Edit', 'Redo')).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: false });
  });

  test('tells in a message box why a workspace was not opened', async () => {
    electronDouble.record.chosenFiles = ['/data/other.json'];
    using _host = await runElectronHost();
    click(item('&File', 'Open workspace…'));
    await vi.waitFor(() => {
      expect(electronDouble.record.messages).toHaveLength(1);
    });
    expect(electronDouble.record.messages[0]).toMatchObject({
      type: 'warning',
      message: 'There is no workspace at /data/other.json. Choose another file.',
    });
    expect(electronDouble.record.calls).not.toContain('reload');
  });

  test('opens the sample, as a file on the command line and a second start open theirs', async () => {
    using _host = await runElectronHost(['--flag', '/data/first.strand.json']);
    click(item('&File', 'Open the sample borough'));
    electronDouble.app.emit('second-instance', {}, ['strand', '/data/second.strand.json']);
    await vi.waitFor(() => {
      expect(electronDouble.record.messages).toHaveLength(3);
    });
    const opened = electronDouble.record.messages.map(({ message }) => /at (\S+)\. /.exec(message)?.[1]);
    expect(opened.toSorted()).toEqual([
      '/data/first.strand.json',
      '/data/second.strand.json',
      '/strand/sample-data/ealing.strand.json',
    ]);
  });
});
