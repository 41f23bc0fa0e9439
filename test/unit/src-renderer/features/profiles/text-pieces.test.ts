import { expect, it } from 'vitest';
import type { Figure } from '../../../../../shared/model/edition.ts';
import type { Finding } from '../../../../../shared/model/profile.ts';
import { findingPieces, textPieces } from '../../../../../src-renderer/features/profiles/text-pieces.ts';

const figure = (at: number, text: string, part: Figure['source']['part']): Figure => ({
  at,
  text,
  source: { measure: 'm', strand: 'sex', area: 'not-placed', category: 'f', estimate: 'rate', part },
});
const finding: Finding = {
  kind: 'finding',
  id: 'f',
  figure: '2.1',
  text: 'They are 2.1 times as likely (1.6 to 2.6).',
  detail: '23.0 per 1,000.',
  direction: 'higher',
  figures: [
    figure(0, '2.1', 'value'),
    figure(1, '1.6', 'lower'),
    figure(2, '2.6', 'upper'),
    figure(3, '23.0', 'value'),
  ],
};
const said = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');

it('parts a finding at its numbers, each with where it comes from', () => {
  const { text, detail } = findingPieces(finding, null, []);
  expect(said(text)).toBe(finding.text);
  expect(said(detail)).toBe(finding.detail);
  expect(text.flatMap((piece) => (piece.kind === 'number' ? [piece.figure?.source.part] : []))).toEqual([
    'value',
    'lower',
    'upper',
  ]);
  expect(detail.flatMap((piece) => (piece.kind === 'number' ? [piece.figure?.text ?? null] : []))).toEqual([
    '23.0',
    null,
  ]);
});

it('follows the officer’s words, in which numbers stand in another order', () => {
  const worded = {
    ...finding,
    text: 'From 1.6 up, 2.1, nearly 9.',
    figures: [figure(0, '1.6', 'lower'), figure(1, '2.1', 'value')],
    typed: [2],
  };
  const { text } = findingPieces(worded, null, []);
  expect(said(text)).toBe('From 1.6 up, 2.1, nearly 9.');
  expect(text.flatMap((piece) => (piece.kind === 'typed' ? [piece.text] : []))).toEqual(['9']);
  expect(text.flatMap((piece) => (piece.kind === 'number' ? [piece.figure?.source.part] : []))).toEqual([
    'lower',
    'value',
  ]);
});

it('marks numbers that changed since the last edition, of this finding in this place alone', () => {
  const changed = [
    { section: null, block: 'f', before: '2.0', at: 0 },
    { section: 'who', block: 'f', before: '1.4', at: 1 },
    { section: null, block: 'g', before: '1.5', at: 1 },
  ];
  const { text } = findingPieces(finding, null, changed);
  expect(text.flatMap((piece) => (piece.kind === 'number' ? [piece.before] : []))).toEqual(['2.0', null, null]);
});

it('marks the one of two like numbers that changed, also where others of its block come before', () => {
  const changed = [{ section: 'sex', block: 'bar', before: '4.0%', at: 3 }];
  const pieces = textPieces('497 (4.1%) of 4.1%', [figure(1, '4.1%', 'value')], { block: 'bar', first: 2, changed });
  const numbers = pieces.flatMap((piece) => (piece.kind === 'number' ? [piece] : []));
  expect(numbers.map(({ text, before }) => [text, before])).toEqual([
    ['497', null],
    ['4.1%', '4.0%'],
    ['4.1%', null],
  ]);
  expect(numbers.map(({ figure: found }) => found?.at ?? null)).toEqual([null, 1, null]);
});
