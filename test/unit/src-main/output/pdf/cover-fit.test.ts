import { expect, it } from 'vitest';
import { coverFit, titleSize } from '../../../../../src-main/output/pdf/cover-fit.ts';
import { paperReport } from '../../../../../src-main/output/pdf/paper-report.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

it('sets findings closer the more there are, and leaves to the compiler only what comes near to the end of the page', async () => {
  const paper = paperReport(await prepareReport(sampleProfile()), () => 'picture.svg');
  const [finding] = paper.findings;
  if (finding === undefined) throw new Error('The sample has no finding.');
  const fits = Array.from({ length: 30 }, (_, count) =>
    coverFit({ ...paper, findings: Array.from({ length: count }, () => finding) }),
  );
  const settings = fits.map(({ setting }) => setting);
  expect(settings).toEqual(settings.toSorted());
  expect([...new Set(settings)]).toEqual([0, 1, 2, 3]);
  expect(fits[0]).toEqual({ setting: 0, isSure: true });
  expect(fits.at(-1)).toEqual({ setting: 3, isSure: true });
  expect(fits.filter(({ isSure }) => !isSure).length).toBeLessThanOrEqual(4);
});

it('sets a title of more than three lines smaller', () => {
  expect(titleSize('Moving the advice service from Southall to Perceval House')).toBe(27);
  const long = 'Moving the advice and information service for residents with no recourse to public funds from Southall';
  expect(titleSize(`${long} to Perceval House and the library of Ealing Broadway`)).toBe(20);
});
