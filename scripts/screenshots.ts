import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Workbench } from '../test/support/open-workbench.ts';
import { openWorkbench } from '../test/support/open-workbench.ts';
import { openSample } from '../test/support/visit.ts';
import { buildWindow } from './build-window.ts';

const projectDirectory = path.resolve(import.meta.dirname, '..');
const directory = path.join(projectDirectory, 'docs/pictures');

/** Takes each of these places in light and dark, once nothing of it is still being read or drawn. */
async function show(page: Page, places: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, place] of Object.entries(places)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(new URL(place, page.url()).href);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(2500);
      await page.locator('.loading').first().waitFor({ state: 'detached', timeout: 60_000 });
      await picture(page, colorScheme === 'light' ? name : `${name}-dark`);
    }
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  writeFileSync(path.join(directory, `${name}.png`), packed(await page.screenshot()));
  process.stdout.write(`docs/pictures/${name}.png\n`);
}

/** The same picture in fewer bytes: flat colours pack best unfiltered, and browsers pack for speed. */
function packed(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const header = png.subarray(16, 29);
  const depth = header[9] === 2 ? 3 : 4;
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), header.readUInt32BE(0) * depth, depth);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows of so many bytes, each behind the number of its filter, as the PNG specification reverses them; now all 0. */
function unfiltered(rows: Buffer, length: number, depth: number): Buffer {
  const plain = Buffer.alloc(rows.length);
  for (let start = 0; start < rows.length; start += length + 1) {
    const filter = rows.readUInt8(start);
    for (let at = start + 1; at <= start + length; at += 1) {
      const isFirst = at - start <= depth;
      const left = isFirst ? 0 : plain.readUInt8(at - depth);
      const above = start === 0 ? 0 : plain.readUInt8(at - length - 1);
      const corner = isFirst || start === 0 ? 0 : plain.readUInt8(at - length - 1 - depth);
      const expected = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      plain.writeUInt8((rows.readUInt8(at) + expected) & 255, at);
    }
  }
  return plain;
}

function nearest(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const explored = '#/explore?measure=housing-register&strand=ethnic-group';

/** Lets a few things leave, so that there is a ledger to see. */
async function fillLedger({ engine: { client } }: Workbench): Promise<void> {
  const [recipe] = await client.reports.list();
  const areas = recipe?.areas.slice(0, 4) ?? [];
  for (const { code } of areas) {
    await client.reports.render({
      profile: recipe?.id ?? '',
      area: code,
      format: code === areas[0]?.code ? 'pdf' : 'html',
    });
  }
  const [measure] = (await client.explore.options()).measures;
  const asked = { kind: 'measure', measure: measure?.id ?? '' } as const;
  const { number } = await client.releases.record({
    asked,
    form: 'copied table',
    what: `${measure?.title ?? ''} by sex`,
  });
  await client.releases.withdraw({ number, reason: 'Copied by mistake; the mail was not sent.' });
}

mkdirSync(directory, { recursive: true });
const problem = buildWindow(projectDirectory);
if (problem !== undefined) throw new Error(problem);
const workbench = await openWorkbench({ colorScheme: 'light', reducedMotion: 'reduce' });
const { page, engine } = workbench;
try {
  await openSample(page);
  const { breakdowns } = await engine.client.explore.evidence({ measure: 'housing-register' });
  const bangladeshi = breakdowns
    .find(({ strand }) => strand.id === 'ethnic-group')
    ?.categories.find(({ label }) => label === 'Bangladeshi');
  if (bangladeshi === undefined) throw new Error('The sample borough has no Bangladeshi group to choose.');
  const group = encodeURIComponent(bangladeshi.code);
  await show(page, {
    start: '#/start',
    library: '#/library',
    import: '#/import',
    join: '#/join',
    explore: `${explored}&category=${group}`,
    crossed: '#/explore?measure=voluntary-sector&strand=age&by=sex',
    areas: '#/areas',
    segments: '#/segments',
    measures: '#/measures',
    profile: '#/profiles?profile=moving-advice',
    batch: '#/profiles?profile=housing-equity&view=batch',
    audit: '#/audit',
  });
  await fillLedger(workbench);
  await show(page, { releases: '#/releases' });
} finally {
  await workbench.close();
}
