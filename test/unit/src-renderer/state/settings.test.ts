import { expect, it } from 'vitest';
import { parseSettings } from '../../../../src-renderer/state/settings.ts';

it('reads back what was kept', () => {
  const kept = { ...parseSettings(undefined), scheme: 'dark', textSize: 150, singleKeys: false, reportFormat: 'docx' };
  expect(parseSettings(JSON.stringify(kept))).toEqual(kept);
});

it('takes what it can’t read for what holds at first, one setting at a time', () => {
  const first = parseSettings(undefined);
  expect(first).toMatchObject({ scheme: 'system', contrast: 'normal', textSize: 100, singleKeys: true });
  expect(parseSettings('{"scheme":"purple","textSize":1000,"contrast":"high"}')).toEqual({
    ...first,
    contrast: 'high',
  });
  for (const text of ['', 'null', '[1', '"dark"']) expect(parseSettings(text)).toEqual(first);
});
