import { describe, expect, it } from 'vitest';
import { signsNotShown } from '../../../../../src-main/output/pdf/shown-signs.ts';
import { writePdf } from '../../../../../src-main/output/pdf/write-pdf.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { readReport } from '../../../../support/read-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

async function written(text: string): Promise<Uint8Array> {
  const [first, ...others] = sampleProfile().sections;
  if (first === undefined) throw new Error('The sample has a section');
  const blocks = [...first.blocks, { kind: 'paragraph' as const, text }];
  return writePdf(await prepareReport(sampleProfile({ sections: [{ ...first, blocks }, ...others] })));
}

describe('words of a PDF', () => {
  it.each([
    ['Our leaflet says: ਪੰ.', '“ਪ” and “ੰ” (Gurmukhi, in which Punjabi is written)'],
    ['தமிழ்', '(Tamil)'],
    ['한국어', '“한”, “국” and “어” (Korean)'],
    ['中文', '(Chinese characters)'],
    ['አማርኛ', '(Ethiopic, in which Amharic and Tigrinya are written)'],
    ['Thank you 🙂', '“🙂” (emoji)'],
    ['abc \u{1D11E}', '“\u{1D11E}”.'],
  ])('that its fonts cannot show are named, with their script and place: %s', async (text, signs) => {
    await expect(written(text)).rejects.toMatchObject({
      code: 'report-check-failed',
      message: expect.stringMatching(
        /^The PDF was not written: its fonts cannot show .* Found in a paragraph of section “Race”\. Write the report as a Word document/u,
      ),
    });
    await expect(written(text)).rejects.toThrow(signs);
  });

  it('are shown in the report’s own fonts, whatever the machine has', async () => {
    const text =
      'Świadczenia żółć Tiếng Việt ạ Yorùbá ọ̀rọ̀ Ελληνικά Русский Українська ґ עברית ▲●▼ ■□★① ≥½ → ✓ co\u00ADop a\u200Bb e\u0301';
    const bytes = await written(text);
    expect(await readReport.pdf(bytes)).toContain('Świadczenia żółć');
    const fonts = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/\w+\+([A-Za-z]+)/g),
    ].map(([, name]) => name);
    expect([...new Set(fonts)].toSorted()).toEqual([
      'IBMPlexMono',
      'IBMPlexSans',
      'IBMPlexSansCond',
      'LibertinusSerif',
    ]);
  });
});

it('counts the report’s own fonts alone in a picture, where others would be the machine’s', () => {
  expect(signsNotShown('Ealing, Świętokrzyskie: שלום', 'page')).toEqual([]);
  expect(signsNotShown('Ealing, Świętokrzyskie: שלום', 'picture')).toEqual(['ש', 'ל', 'ו', 'ם']);
});
