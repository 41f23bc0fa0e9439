import { describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../src-main/output/archive.ts';
import { checkParts } from '../../../../src-main/output/check-parts.ts';
import { checkDocument } from '../../../../src-main/output/docx/check-document.ts';
import { checkOds } from '../../../../src-main/output/ods/check-ods.ts';
import { checkSlides } from '../../../../src-main/output/pptx/check-slides.ts';
import { prepareReport } from '../../../../src-main/output/prepare-report.ts';
import { writePrepared } from '../../../../src-main/output/write-report.ts';
import { checkXlsx } from '../../../../src-main/output/xlsx/check-xlsx.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

describe.each([
  ['pptx', 'docProps/app.xml', checkSlides],
  ['docx', 'word/_rels/document.xml.rels', checkDocument],
  ['xlsx', 'xl/styles.xml', checkXlsx],
  ['ods', 'settings.xml', checkOds],
] as const)('the parts of a report as %s', (format, name, check) => {
  it('are well-formed whatever signs its words hold, and refused where one is not', async () => {
    const words = 'Health & Wellbeing <25 "Network" \'s ]]>';
    const profile = sampleProfile({ title: words, subtitle: words, organisation: words, contact: words });
    const files = unpackArchive(await writePrepared(await prepareReport(profile), format));
    expect(() => check(files)).not.toThrow();
    const part = new TextDecoder().decode(files.get(name));
    const damaged = new Map(files).set(name, new TextEncoder().encode(part.replace(/<\/[\w:-]+>$/, '& more $&')));
    expect(() => check(damaged)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});

describe('checkParts', () => {
  const check = (part: string) => checkParts(new Map([['a/b.xml', new TextEncoder().encode(part)]]), 'the slides');

  it.each(['<a b="1">x &amp; y</a>', '<?xml version="1.0" encoding="UTF-8"?>\n<p:a xmlns:p="urn:p"/>'])(
    'takes %s',
    (part) => {
      expect(() => check(part)).not.toThrow();
    },
  );

  it.each(['<a>Health & Wellbeing</a>', '<a>under <25</a>', '<a>one\u000Btwo</a>', '<a>\uFFFF</a>', '<a><b></a>', ''])(
    'refuses %j',
    (part) => {
      expect(() => check(part)).toThrow(/it would be damaged .* Found in the slides, its part a\/b\.xml/);
    },
  );
});
