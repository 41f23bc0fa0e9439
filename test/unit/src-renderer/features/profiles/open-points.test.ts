import { expect, it } from 'vitest';
import { openPoints } from '../../../../../src-renderer/features/profiles/open-points.ts';
import { applyEdits } from '../../../../../src-main/profile/apply-edits.ts';
import { unbindText } from '../../../../../shared/presentation/bound-text.ts';
import { buildProfile } from '../../../../../src-main/profile/build-profile.ts';
import { sampleProfileInput } from '../../../../support/sample-profile-input.ts';

const input = sampleProfileInput();
const profile = buildProfile(input);
const none = { turned: [], figures: [] };
const said = (points: ReturnType<typeof openPoints>): string[] => points.map(({ text }) => text);

it('names sources that were not taken, findings that turned once each, and numbers that changed', () => {
  const place = { section: null, block: 'a', before: '', now: '' };
  const figure = { ...place, label: 'It is 2.', before: '1', now: '2', turns: true };
  const redline = { turned: [place, { ...place, section: 'who' }], figures: [figure, figure] };
  const points = openPoints(profile, redline, [{ dataset: 'register', title: 'Housing register' }]);
  expect(said(points).slice(0, 3)).toEqual([
    'The source of “Housing register” has changed and was not taken yet',
    'One finding turned since the last edition',
    'Two numbers changed since the last edition',
  ]);
  expect(points[0]?.at).toEqual({ dataset: 'register' });
});

it('names typed numbers once for a text, and wordings that are set aside', () => {
  const [first, second] = profile.findings;
  const section = profile.sections[0];
  if (first === undefined || second === undefined || section === undefined) throw new Error('The sample has findings');
  const edited = applyEdits(profile, {
    ...input.recipe,
    edits: [
      { block: first.id, text: 'Nearly 9 times.', rule: unbindText(`${first.text} ${first.detail}`) },
      { block: second.id, text: 'Another sentence.', rule: 'It was {1}.' },
    ],
    additions: [{ id: 'own-1', section: section.id, text: 'We asked 12 people in 2024.' }],
  });
  const before = said(openPoints(profile, none, []));
  expect(said(openPoints(edited, none, [])).filter((text) => !before.includes(text))).toEqual([
    'One wording set aside',
    '9 is typed in a finding of the front page: no table holds it',
    `12 and 2024 are typed in a paragraph of “${section.name}”: no table holds them`,
  ]);
});
