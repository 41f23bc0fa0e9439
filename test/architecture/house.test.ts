import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const projectDirectory = path.resolve(import.meta.dirname, '../..');
const product = ['shared', 'src-main', 'src-renderer'];
const house = [...product, 'sample-data/generator', 'scripts', 'test', 'bin'];

function sources(folders: readonly string[], extensions: string): { file: string; text: string }[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{${extensions}}`, { cwd: projectDirectory }))
    .map((file) => ({ file, text: readFileSync(path.join(projectDirectory, file), 'utf8') }));
}

/** Files in which a pattern occurs. */
function where(files: readonly { file: string; text: string }[], pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

describe('Released numbers', () => {
  const files = sources(product, 'ts,tsx');
  const made = /\bas\s+(unknown\s+as\s+)?Released\b|<Released<[^>]*>>\s*\w|releasedBrand\]\s*:(?!\s*true\s*})/;

  test('are made in src-main/disclosure/release.ts, and read back by their hash beside it, alone', () => {
    expect(where(files, made)).toEqual(['src-main/disclosure/release.ts', 'src-main/disclosure/restore-released.ts']);
  });

  test('have their brand declared once, and never exported', () => {
    expect(where(files, /releasedBrand/)).toEqual(['shared/model/released.ts']);
    expect(where(files, /export\s+(declare\s+)?const\s+releasedBrand|export\s*\{[^}]*releasedBrand/)).toEqual([]);
  });

  test.each([
    'return cube as Released<Cube>;',
    'return cube as unknown as Released<Cube>;',
    'const cube = <Released<Cube>>raw;',
  ])('could not be made by “%s” unseen', (line) => {
    expect(made.test(line)).toBe(true);
  });
});

describe('the house', () => {
  test('keeps every file within 300 lines', () => {
    const long = sources(house, 'ts,tsx,css,mjs')
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('names every file in kebab case', () => {
    const odd = sources(house, 'ts,tsx,css').filter(
      ({ file }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|tsx|css)$/.test(path.basename(file)),
    );
    expect(odd.map(({ file }) => file)).toEqual([]);
  });

  test('exports by name, and from where a thing is', () => {
    expect(where(sources(product, 'ts,tsx'), /^export \* from/m)).toEqual([]);
    expect(where(sources(product, 'ts,tsx'), /^export default/m)).toEqual([]);
  });

  test('mocks none of its own modules', () => {
    expect(where(sources(['test'], 'ts,tsx'), /vi\.(mock|doMock)\(\s*['"]\.\.?\//)).toEqual([]);
  });
});
