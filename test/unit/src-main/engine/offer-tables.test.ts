import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { coarserLists } from '../../../../src-main/engine/coarser-lists.ts';
import { nothingReleased } from '../../../../src-main/engine/earlier-releases.ts';
import { openEvidenceStore } from '../../../../src-main/engine/evidence-store.ts';
import { measureLists, measureParts } from '../../../../src-main/engine/measure-strands.ts';
import { openOfferDesk } from '../../../../src-main/engine/offer-desk.ts';
import { offersOfMore, withChange } from '../../../../src-main/engine/offer-tables.ts';
import { openSession } from '../../../../src-main/engine/session.ts';
import type { Session } from '../../../../src-main/engine/session.ts';
import { openTestEngine } from '../../../support/with-engine.ts';
import type { TestEngine } from '../../../support/with-engine.ts';

let opened: TestEngine;
let session: Session;

beforeAll(async () => {
  opened = await openTestEngine();
  const options = { stateDirectory: path.join(opened.directory, 'state'), takesChanges: true };
  session = await openSession(opened.samplePath, options, new AbortController().signal);
}, 120_000);

afterAll(async () => {
  session.close();
  await opened.close();
  rmSync(opened.directory, { recursive: true, force: true });
});

test('lists that hold every category of a more detailed one whole, most detailed first', () => {
  const sizes = (id: string) =>
    coarserLists(codeListOf(id)).map(({ list, categoryOf }) => [list.id, new Set(categoryOf.values()).size]);
  expect(sizes('ethnic-group-16')).toEqual([
    ['ethnic-group-6', 6],
    ['ethnic-group-5', 5],
    ['ethnic-group-2', 2],
  ]);
  expect(sizes('age-8-bands')[0]).toEqual(['age-cut-at-25-45-65', 4]);
  expect(sizes('sex-2021')).toEqual([]);
});

test('a chosen list changes what a measure is broken down by, and one that is left out is not there', () => {
  const parts = measureParts(session.workspace, 'housing-register');
  const idsWith = (change: Parameters<typeof withChange>[1]) =>
    measureLists(session, { ...parts, measure: withChange(parts.measure, change) }).map(({ id }) => id);
  const before = measureLists(session, parts).map(({ id }) => id);
  expect(before).toContain('sex-2021');
  expect(idsWith({ does: 'leave-out', strand: 'sex' })).toEqual(before.filter((id) => id !== 'sex-2021'));
  expect(idsWith({ does: 'use-list', strand: 'ethnic-group', list: 'ethnic-group-5' })).toContain('ethnic-group-5');
  expect(idsWith({ does: 'use-list', strand: 'sex', list: 'ethnic-group-5' })).toEqual(before);
});

test('where something may leave as it is, only what would print more is offered', () => {
  const change = { does: 'leave-out', strand: 'sex' } as const;
  const now = {
    title: 'Publish it with more counts hidden',
    detail: '',
    kept: 0.98,
    change: { does: 'hide-more' },
  } as const;
  const [less, more] = [0.62, 0.99].map((kept) => ({ title: '', detail: '', kept, change }));
  if (less === undefined || more === undefined) throw new Error('There are two.');
  expect(offersOfMore([more, now, less])).toEqual([more]);
  expect(offersOfMore([now, less])).toEqual([]);
});

test('offers are ranked by what they keep, each passes every check, and they are looked for once', async () => {
  const desk = openOfferDesk({ session, earlier: nothingReleased, store: openEvidenceStore(session) });
  const offers = await desk.of('housing-register', '', undefined);
  expect(offers[0]?.change).toEqual({ does: 'hide-more' });
  expect(offers.length).toBeGreaterThan(2);
  const kept = offers.map((offer) => offer.kept);
  expect(kept).toEqual(kept.toSorted((first, second) => second - first));
  expect(kept.every((share) => share > 0 && share <= 1)).toBe(true);
  expect(await desk.of('housing-register', '', undefined)).toBe(offers);
}, 180_000);

test('a search for offers ends once nobody waits for it, and begins anew for who asks then', async () => {
  const desk = openOfferDesk({ session, earlier: nothingReleased, store: openEvidenceStore(session) });
  const [one, other] = [new AbortController(), new AbortController()];
  const first = desk.of('housing-register', '', one.signal);
  const second = desk.of('housing-register', '', other.signal);
  one.abort();
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  other.abort();
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  await expect(desk.of('no such measure', '', undefined)).rejects.toMatchObject({ code: 'unknown-name' });
});
