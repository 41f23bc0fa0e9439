import { describe, expect, test } from 'vitest';
import { createProgressLine, formatProgress } from '../../../../../src-main/hosts/cli/progress-line.ts';

describe('formatProgress', () => {
  test.each([
    [0, 125, 80, '[                        ]    0 of 125  South Acton, PDF'],
    [62, 125, 80, '[============            ]   62 of 125  South Acton, PDF'],
    [125, 125, 80, '[========================]  125 of 125  South Acton, PDF'],
    [0, 0, 80, '[                        ]  0 of 0  South Acton, PDF'],
    [125, 125, 50, '[========================]  125 of 125  South Act'],
  ])('%i of %i on %i columns', (done, total, columns, line) => {
    expect(formatProgress(done, total, 'South Acton, PDF', columns)).toBe(line);
  });
});

describe('the line', () => {
  function saidOn(isTerminal: boolean): string[] {
    const said: string[] = [];
    const line = createProgressLine({ out: () => undefined, say: (text) => said.push(text), isTerminal, columns: 60 });
    line.show(1, 2, 'Ealing, CSV');
    line.clear();
    line.clear();
    return said;
  }

  test('rewrites a terminal’s last line and takes it away once', () => {
    expect(saidOn(true)).toEqual(['\r\u001B[2K[============            ]  1 of 2  Ealing, CSV', '\r\u001B[2K']);
  });

  test('says nothing in a pipe', () => {
    expect(saidOn(false)).toEqual([]);
  });
});
