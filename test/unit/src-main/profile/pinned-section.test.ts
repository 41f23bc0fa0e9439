import { describe, expect, it } from 'vitest';
import { profilePinSchema } from '../../../../shared/model/profile-pin.ts';
import type { Block } from '../../../../shared/model/profile.ts';
import { pinnedSections } from '../../../../src-main/profile/pinned-section.ts';
import { areaFunnel } from '../../../../src-main/statistics/area-funnel.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

const input = sampleProfileInput();
const breakdown = input.evidence[0]?.breakdowns.find(({ strand }) => strand.id === 'ethnic-group');
if (breakdown === undefined) throw new Error('The sample evidence is not broken down by ethnic group.');
const { measure } = breakdown;

function pinned(more: object, funnels: NonNullable<typeof input.funnels> = new Map()): readonly Block[] {
  const pin = { id: 'one', kind: 'finding', measure: measure.id, strand: 'ethnic-group', area: input.area.code };
  const pins = [profilePinSchema.parse({ ...pin, category: null, ...more })];
  return pinnedSections({ ...input, funnels, recipe: { ...input.recipe, pins } }).flatMap(({ blocks }) => blocks);
}

describe('pinnedSections', () => {
  it('is no section where nothing was pinned, or what was pinned is no longer there', () => {
    expect(pinnedSections(input)).toEqual([]);
    expect(pinned({ measure: 'gone' })).toEqual([]);
    expect(pinned({ strand: 'religion' })).toEqual([]);
  });

  it('says the strongest finding, or that of the group that led', () => {
    expect(pinned({})).toMatchObject([{ kind: 'finding', id: 'pinned-one' }]);
    const [any] = pinned({});
    const [chinese] = pinned({ category: breakdown.categories.find(({ label }) => label === 'Chinese')?.code });
    expect(chinese?.kind === 'finding' ? chinese.text : '').toContain('Chinese');
    expect(any?.kind === 'finding' ? any.text : '').not.toContain('Chinese');
  });

  it('draws a map with its own breaks, a table, and charts', () => {
    const [map] = pinned({ kind: 'map', breaks: [10, 12] });
    expect(map?.kind === 'map' ? map.description : '').toContain('Classes: under 10.0');
    expect(pinned({ kind: 'table' })).toMatchObject([{ kind: 'table', table: { id: 'pinned-one' } }]);
    expect(pinned({ kind: 'chart', chart: 'ranked' })).toMatchObject([{ kind: 'chart', id: 'pinned-one' }]);
  });

  it('draws a funnel where its lines are given, and leaves it out where they cannot be', () => {
    const funnel = areaFunnel(breakdown, 'all');
    const funnels = funnel === null ? new Map() : new Map([['one', funnel]]);
    expect(pinned({ kind: 'chart', chart: 'funnel' }, funnels)).toMatchObject([{ kind: 'chart' }]);
    expect(pinned({ kind: 'chart', chart: 'funnel' })).toEqual([]);
  });
});
