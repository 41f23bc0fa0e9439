import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const rendererDirectory = path.resolve(import.meta.dirname, '../../src-renderer');

/** Classes that a style sheet styles wherever they stand: by selectors of one class alone, with or without its states. */
function loneClasses(css: string): Set<string> {
  const names = new Set<string>();
  for (const [, selectors = ''] of css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g)) {
    for (const selector of selectors.split(',')) {
      const name = /^\.([\w-]+)(:{1,2}[\w-]+(\([^)]*\))?|\[[^\]]*\])*$/.exec(selector.trim())?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** Who answers for a style sheet: a feature for its own, else the folder that all features share. */
function ownerOf(file: string): string {
  const [folder = '', feature = ''] = file.split('/');
  return folder === 'features' ? feature : folder;
}

/** Classes with more than one owner, and those owners, of style sheets by their path. */
function clashes(sheets: Readonly<Record<string, string>>): Record<string, string[]> {
  const owners = new Map<string, Set<string>>();
  for (const [file, css] of Object.entries(sheets)) {
    for (const name of loneClasses(css)) owners.set(name, (owners.get(name) ?? new Set()).add(ownerOf(file)));
  }
  return Object.fromEntries([...owners].filter(([, { size }]) => size > 1).map(([name, set]) => [name, [...set]]));
}

test('two features never style the same class, nor one of them a class that all share', () => {
  // The shell places the screens of features, and forced colours redraw what any of them draw by colour alone.
  const placing = ['styles/shell.css', 'styles/forced-colours.css'];
  const files = globSync('**/*.css', { cwd: rendererDirectory }).filter((file) => !placing.includes(file));
  expect(files.length).toBeGreaterThan(20);
  const sheets = Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(rendererDirectory, file), 'utf8')]),
  );
  expect(clashes(sheets)).toEqual({});
});

test.each([
  ['.number { display: inline }', { number: ['profiles', 'styles'] }],
  ['@media (max-width: 639px) { .bar, .number:hover { margin: 0 } }', { number: ['profiles', 'styles'] }],
  ['.findings .number { display: inline }', {}],
])('“%s” in a feature would clash with a shared class: %o', (css, found) => {
  const sheets = { 'features/profiles/document.css': css, 'styles/base.css': '.number { text-align: right }' };
  expect(clashes(sheets)).toEqual(found);
});
