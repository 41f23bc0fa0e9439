import { describe, expect, it } from 'vitest';
import { readLogo } from '../../../../src-main/output/read-logo.ts';
import { pngLogo, svgLogo } from '../../../support/sample-logos.ts';

const url = (type: string, bytes: Buffer): string => `data:image/${type};base64,${bytes.toString('base64')}`;
const svg = (content: string, root = ''): string =>
  url(
    'svg+xml',
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20"${root}>${content}</svg>`,
    ),
  );
const png = url('png', pngLogo);
const shape = '<rect id="shape" width="4" height="2"/>';

describe('an SVG logo', () => {
  it.each([
    ['<image href="/etc/picture.png"/>', '"/etc/picture.png", which is not inside it'],
    ['<image id="a>b" href="/etc/picture.png"/>', '"/etc/picture.png", which is not inside it'],
    ["<image xlink:href = 'file:///home/picture.png'/>", 'which is not inside it'],
    ['<use xlink:href="https://example.org/parts.svg#a"/>', 'which is not inside it'],
    [`<image href="${url('svg+xml', svgLogo)}"/>`, 'which is not inside it'],
    ['<a href="https://example.org"><rect width="4" height="2"/></a>', '<a>, which no logo needs'],
    ['<filter id="f"><feImage href="#shape"/></filter>', '<feImage>, which no logo needs'],
    ['<script>alert(1)</script>', '<script>, which no logo needs'],
    ['<foreignObject><b xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject>'],
    ['<x:image xmlns:x="http://www.w3.org/2000/svg" href="/etc/picture.png"/>', 'which is not inside it'],
    ['<set attributeName="href" to="/etc/picture.png"/>', '<set>, which no logo needs'],
    ['<rect onload="alert(1)"/>', 'would run something (onload)'],
    ['<rect fill="url(/etc/picture.svg#a)"/>', 'takes something from outside itself'],
    ['<rect fill="url( \' https://example.org/a\')"/>', 'takes something from outside itself'],
    ['<rect style="fill: \\75rl(a.svg#b)"/>', 'takes something from outside itself'],
    ['<style>@im<!-- -->port "a.css";</style>', 'takes something from outside itself'],
    ['<style><![CDATA[rect { fill: url("https://example.org/a") }]]></style>', 'takes something from outside itself'],
    ['<rect', 'is damaged'],
  ])('is refused where it shows what is not inside it, or would run: %s', (content, why) => {
    expect(readLogo(svg(content)).fault).toContain(why);
  });

  it.each([
    ['an entity', `<!DOCTYPE svg [<!ENTITY hidden "x">]>${svgLogo.toString()}`, 'declares entities'],
    ['a style sheet of its own file', `<?xml-stylesheet href="a.css"?>${svgLogo.toString()}`, 'outside itself'],
    ['a page', '<html><body/></html>', 'is not a drawing'],
    ['words', 'This is not a picture.', 'is damaged'],
    [
      'a drawing too thin to be seen',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10000" height="1"/>',
      'cannot be',
    ],
  ])('is refused where it holds %s', (_, document, why) => {
    expect(readLogo(url('svg+xml', Buffer.from(document))).fault).toContain(why);
  });

  it.each([
    [`<image width="4" height="2" href="${png}"/>`],
    [`${shape}<use href="#shape"/>`],
    [`<linearGradient id="g"/><rect fill="url(#g)" style="stroke: url('#g')" width="4" height="2"/>`],
    ['<style>.a { fill: #fff } /* a>b */</style><rect class="a" id="a>b" width="4" height="2"/>'],
    [
      '<metadata><r:RDF xmlns:r="urn:rdf"><r:li r:about="https://example.org"/></r:RDF></metadata><path d="M0 0h4v4z"/>',
    ],
  ])('is taken where all is inside it: %s', (content) => {
    expect(readLogo(svg(content, ' xmlns:i="urn:i" i:export-filename="C:\\logo.png"')).fault).toBeNull();
  });

  it('is taken with the document type that drawing programs write', () => {
    const declared =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const document = `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n${declared}\n${svgLogo.toString()}`;
    expect(readLogo(url('svg+xml', Buffer.from(document))).fault).toBeNull();
  });
});

describe('a PNG logo', () => {
  const changed = Buffer.from(pngLogo);
  changed[60] = (changed[60] ?? 0) ^ 0xff;

  it.each([
    ['a text', Buffer.from('This is not a picture.'), 'is not a PNG file'],
    ['an SVG', svgLogo, 'is not a PNG file'],
    ['cut short', pngLogo.subarray(0, -20), 'is damaged'],
    ['changed in the middle', changed, 'is damaged'],
    ['its header alone', pngLogo.subarray(0, 33), 'is damaged'],
  ])('is refused where it is %s', (_, bytes, why) => {
    expect(readLogo(url('png', bytes)).fault).toContain(`its PNG file ${why}`);
  });

  it.each([
    ['as it was drawn', pngLogo.toString('base64')],
    // Five by three greys.
    [
      'interlaced',
      'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADCAAAAAEJWqqyAAAAHklEQVR4nGNgYFjAEMDAFLSIQaOCQauKgVEzsHIhACxXBMDWKBMZAAAAAElFTkSuQmCC',
    ],
  ])('is taken where it is whole, %s', (_, data) => {
    expect(readLogo(`data:image/png;base64,${data}`).fault).toBeNull();
  });
});

it('takes no other kind of file', () => {
  expect(readLogo('data:image/gif;base64,R0lGOD').fault).toBe('it is not a PNG or SVG file');
});
