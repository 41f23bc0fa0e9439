import { describe, expect, test } from 'vitest';
import { parseAreas, parseFormats, parsePort } from '../../../../../src-main/hosts/cli/parse-choices.ts';

describe('formats', () => {
  test.each([
    ['pdf', ['pdf']],
    ['pdf, DOCX,pdf', ['pdf', 'docx']],
    ['csv,html,xlsx,', ['csv', 'html', 'xlsx']],
  ])('%s', (text, formats) => {
    expect(parseFormats(text)).toEqual(formats);
  });

  test.each([
    ['pdf,odt', '"odt" is not a report format. Choose from: pdf, docx, html, xlsx, ods, csv, pptx, svg, png.'],
    [' , ', 'Name at least one format after --format, for example pdf,csv.'],
  ])('refuses “%s”', (text, message) => {
    expect(() => parseFormats(text)).toThrow(message);
  });
});

describe('areas', () => {
  test.each([
    ['all', 'all'],
    ['whole', 'whole'],
    ['E05013522', ['E05013522']],
    ['E05013522, E05013523,E05013522', ['E05013522', 'E05013523']],
  ])('%s', (text, areas) => {
    expect(parseAreas(text)).toEqual(areas);
  });

  test.each(['', ',', 'all,E05013522', 'whole,all'])('refuses “%s”', (text) => {
    expect(() => parseAreas(text)).toThrow(/--area/);
  });
});

describe('a port', () => {
  test.each([
    ['1', 1],
    ['4400', 4400],
    ['65535', 65_535],
  ])('%s', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  test.each(['0', '65536', '-1', '1e3', '44.5', 'http', ''])('refuses “%s”', (text) => {
    expect(() => parsePort(text)).toThrow(`"${text}" is not a port.`);
  });
});
