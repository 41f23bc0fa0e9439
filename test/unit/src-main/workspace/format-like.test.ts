import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatLike } from '../../../../src-main/workspace/format-like.ts';

it('says the new value in the old order, whatever both are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, value) => {
      expect(JSON.parse(formatLike(JSON.stringify(before), value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('gives back the text that it was given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('  ', '    ', '\t'), fc.boolean(), (value, indent, isWindows) => {
      const text = `${JSON.stringify(value, null, indent)}\n`;
      const own = text.includes('\n' + indent) && isWindows ? text.replaceAll('\n', '\r\n') : text;
      expect(formatLike(own, JSON.parse(own))).toBe(own);
    }),
  );
});

it('keeps names where they were, matches items by id, and puts new names last', () => {
  const before = '{\n  "b": 1,\n  "items": [\n    {\n      "z": 1,\n      "id": "x"\n    }\n  ],\n  "a": 2\n}\n';
  const value = {
    a: 3,
    b: 1,
    c: 4,
    items: [
      { id: 'w', z: 0 },
      { id: 'x', y: 9, z: 1 },
    ],
  };
  expect(formatLike(before, value)).toBe(
    `${JSON.stringify(
      {
        b: 1,
        items: [
          { id: 'w', z: 0 },
          { z: 1, id: 'x', y: 9 },
        ],
        a: 3,
        c: 4,
      },
      null,
      2,
    )}\n`,
  );
});
