import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';

const projectDirectory = path.resolve(import.meta.dirname, '../..');

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((file) => path.win32.join(process.env[name] ?? 'C:\\', file)),
  ),
};

/** Off the network, and out of the shared memory that containers keep small. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];
const softwareGraphics = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A headless Chromium: STRAND_BROWSER, else one that the machine has, else the one that comes with the tests. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['STRAND_BROWSER'];
  const onMachine = (installed[process.platform] ?? []).find((file) => existsSync(file));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...quiet, ...softwareGraphics, ...sandbox];
  const common: LaunchOptions = { headless: true, args };
  if (chosen !== undefined && chosen !== '' && chosen !== 'packaged')
    return chromium.launch({ ...common, executablePath: chosen });
  if (onMachine !== undefined && chosen !== 'packaged')
    return chromium.launch({ ...common, executablePath: onMachine });
  return launchPackaged(common);
}

/** The Chromium inside `@sparticuz/chromium` with the libraries and fonts beside it; Linux on x64 only. */
async function launchPackaged(common: LaunchOptions): Promise<Browser> {
  const directory = await unpackBrowser();
  return chromium.launch({
    ...common,
    executablePath: path.join(directory, 'chromium'),
    args: [...(common.args ?? []), '--no-sandbox', '--no-zygote', '--headless=shell'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [path.join(directory, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: path.join(directory, 'fonts.conf'),
    },
  });
}

/** Unpacks once into `.cache`; a run that is stopped half way leaves nothing that looks whole. */
async function unpackBrowser(): Promise<string> {
  const directory = path.join(projectDirectory, '.cache', 'chromium');
  if (existsSync(directory)) return directory;
  const unfinished = `${directory}-${String(process.pid)}`;
  mkdirSync(unfinished, { recursive: true });
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    await inflate(path.join(projectDirectory, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  writeFileSync(path.join(unfinished, 'fonts.conf'), fontConfiguration(directory));
  if (existsSync(directory)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, directory);
  return directory;
}

/** Where fonts are: without a single one of its own, Chromium lays out no text, not even in a page's own fonts. */
function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(directory, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(directory, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
