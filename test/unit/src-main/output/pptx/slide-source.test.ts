import { expect, it } from 'vitest';
import { slideSource } from '../../../../../src-main/output/pptx/slide-source.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

it('names every source where they fit, and otherwise counts those that stand on the slide of sources', () => {
  const [source] = sampleProfile().sources;
  if (source === undefined) throw new Error('The sample has no source.');
  const sources = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...source, title: `Residents by religion ${index}`, owner: 'ONS' }));
  expect(slideSource(sources(2))).toBe('Source: Residents by religion 0 (ONS); Residents by religion 1 (ONS).');
  const many = slideSource(sources(40));
  expect(many.length).toBeLessThanOrEqual(480);
  const named = many.match(/\(ONS\)/g)?.length ?? 0;
  expect(named).toBeGreaterThan(10);
  expect(many.endsWith(`; and ${40 - named} more, on the slide “Sources”.`)).toBe(true);
});
