import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkHtml } from '../../../../../src-main/output/html/check-html.ts';
import { woff } from '../../../../../src-main/output/html/font-faces.ts';
import { writeHtml } from '../../../../../src-main/output/html/write-html.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

let page: string;

beforeAll(async () => {
  page = new TextDecoder().decode(writeHtml(await prepareReport(sampleProfile())));
});

describe('writeHtml', () => {
  it('asks for nothing: no link, no address that would be fetched', () => {
    expect(/<link|<img|<iframe|\ssrc=|@import/.exec(page)).toBeNull();
    const targets = [...page.matchAll(/(?:href|url)[=(]"?([^")\s>]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !target.startsWith('#') && !target.startsWith('data:font/woff'))).toEqual([]);
  });

  it('runs its own script alone, which its policy names by its hash', () => {
    const scripts = [...page.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
    expect(scripts.map(([, attributes]) => attributes)).toEqual(['']);
    const hash = createHash('sha256')
      .update(scripts[0]?.[2] ?? '')
      .digest('base64');
    expect(/content="default-src 'none'; script-src ('[^']+')/.exec(page)?.[1]).toBe(`'sha256-${hash}'`);
  });

  it('draws no part of a bar for nobody, and says it all the same', async () => {
    const part = (label: string, share: number | null) => ({
      label,
      answer: 'missing',
      text: `${share ?? '[c]'}`,
      share,
    });
    const parts = [part('Known', 1), part('Not known', 0), part('Declined', 0), part('Hidden', null)];
    const block = { kind: 'missingness' as const, title: 'Known for all', text: 'All.', parts };
    const bar = sampleProfile({ sections: [{ id: 's', name: 'Age', title: 'Age', lead: '', blocks: [block] }] });
    const written = new TextDecoder().decode(writeHtml(await prepareReport(bar)));
    const drawn = /<svg class="bar"[^]*?<\/svg>/.exec(written)?.[0] ?? '';
    expect([...drawn.matchAll(/<rect/g)]).toHaveLength(2);
    for (const { label } of parts) expect(written).toContain(label);
  });

  it('marks what of a plot is its interval, so that it goes with it', () => {
    expect(page).toContain('<span class="of-interval"> and interval</span>');
    expect(page).toMatch(/\.without-intervals \.arrow,/);
  });

  it('gives each number that is printed, and none that is hidden, a value to sort by', () => {
    const row = (name: string): string => new RegExp(`<th scope="row">${name}</th>[^]*?</tr>`).exec(page)?.[0] ?? '';
    expect([...row('Roma').matchAll(/data-value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '33',
      '1127',
      '29.3',
      '20.2',
      '2.6',
    ]);
    expect([...row('Gypsy or Irish Traveller').matchAll(/data-value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '195',
    ]);
  });

  it('keeps what each mark of a chart says, for its script to read out', () => {
    expect(page.includes('data-says="Roma: 29.3 (20.2 to 41.1)"')).toBe(true);
  });

  it('leads every contents link to a part of the page', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThanOrEqual(4);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect([...page.matchAll(/ id="([^"]+)"/g)].length).toBe(ids.size);
  });

  it('gives every row and column a header and every table a caption', () => {
    const tables = [...page.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => table);
    expect(tables.length).toBe(3);
    for (const table of tables) {
      expect(table).toContain('<caption');
      expect([...table.matchAll(/<tr/g)].length - 1).toBe([...table.matchAll(/<th scope="row">/g)].length);
    }
  });

  it('prints hostile text as text', () => {
    expect(page.includes('&lt;/table&gt;&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true);
    expect(page.includes('&lt;b&gt;bold&lt;/b&gt;')).toBe(true);
  });
});

describe('checkHtml', () => {
  it.each([
    ['a skipped heading level', page0('<h1>A</h1><h3>B</h3>')],
    ['a table without header cells', page0('<h1>A</h1><table><caption>C</caption></table>')],
    [
      'a picture without words',
      page0('<h1>A</h1><svg class="picture"><title id="t"></title><desc id="d">x</desc></svg>'),
    ],
    ['a picture from elsewhere', page0('<h1>A</h1><img src="https://example.org/a.png">')],
    ['a script that its policy does not name', page0('<h1>A</h1><script>alert(1)</script>')],
    ['a part that would run something', page0('<h1>A</h1><p onclick="alert(1)">B</p>')],
    [
      'a part that would run something after signs in quotes',
      page0('<h1>A</h1><p title="a>b" onclick="alert(1)">B</p>'),
    ],
    ['a style sheet from elsewhere', page0('<h1>A</h1><style>@import "a.css";</style>')],
    ['a style that names a picture from elsewhere', page0('<h1>A</h1><p style="background: url(a.png)">B</p>')],
    ['a pattern from elsewhere', page0('<h1>A</h1><svg><rect fill="url(https://example.org/a.svg#b)"/></svg>')],
    ['a link that leads out', page0('<h1>A</h1><a href="https://example.org">B</a>')],
    ['a page within the page', page0('<h1>A</h1><iframe></iframe>')],
    ['a heading that a calculation left', page0('<h1>NaN times</h1>')],
  ])('refuses %s', (_, text) => {
    expect(() => checkHtml(text)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });

  it('takes words that are markup elsewhere', async () => {
    const text = 'If "a <b" onset="early", see url(council), @import duty, src=survey and <b onclick=x>.';
    const [first, ...others] = sampleProfile().sections;
    if (first === undefined) throw new Error('The sample has a section');
    const blocks = [...first.blocks, { kind: 'paragraph' as const, text }];
    const profile = sampleProfile({ contact: text, sections: [{ ...first, blocks }, ...others] });
    expect(new TextDecoder().decode(writeHtml(await prepareReport(profile)))).toContain(
      'src=survey and &lt;b onclick=x',
    );
  });
});

function page0(body: string): string {
  return `<html><body>${body}</body></html>`;
}

describe('woff', () => {
  it('packs a font of one table after the standard', () => {
    const table = Buffer.alloc(100, 7);
    const font = Buffer.alloc(28 + 100);
    font.writeUInt32BE(0x00010000, 0);
    font.writeUInt16BE(1, 4);
    font.write('test', 12, 'latin1');
    font.writeUInt32BE(28, 20);
    font.writeUInt32BE(100, 24);
    table.copy(font, 28);
    const packed = woff(font);
    expect(packed.toString('latin1', 0, 4)).toBe('wOFF');
    expect(packed.readUInt32BE(8)).toBe(packed.length);
    expect(packed.readUInt32BE(16)).toBe(font.length);
    expect(packed.readUInt32BE(44 + 12)).toBe(100);
  });
});
