import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layerViolations } from './layer-violations.ts';

const projectDirectory = path.resolve(import.meta.dirname, '../..');
const configuration = await extractDepcruiseConfig(path.join(projectDirectory, '.dependency-cruiser.mjs'));
const rules = configuration.forbidden ?? [];

async function cruiseLayers(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { enhancedResolveOptions, tsConfig: _, ...options } = configuration.options ?? {};
  const cruiseOptions: ICruiseOptions = { ...options, baseDir, validate: true, ruleSet: { forbidden: rules } };
  const result = await cruise(folders, cruiseOptions, enhancedResolveOptions);
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output;
}

function write(directory: string, file: string, text: string): void {
  const target = path.join(directory, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** The source of a module that imports `to`: a project file by relative path, anything else by name. */
function importing(from: string, to: string): string {
  const isFile = to.endsWith('.ts');
  const relative = path.posix.relative(path.posix.dirname(from), to);
  const specifier = isFile ? (relative.startsWith('.') ? relative : `./${relative}`) : to;
  return `import '${specifier}';\n`;
}

describe('the layers of the project', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruiseLayers(projectDirectory, ['shared', 'src-main', 'src-renderer']);
  });

  test('are cruised: the sources of each side are among the modules', () => {
    const sources = result.modules.map(({ source }) => source);
    const own = (folder: string): number => sources.filter((source) => source.startsWith(`${folder}/`)).length;
    expect(own('shared')).toBeGreaterThan(25);
    expect(own('src-main')).toBeGreaterThan(40);
    expect(own('src-renderer')).toBeGreaterThan(20);
  });

  test('hold', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });
});

describe('a layer rule', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'strand-layers-'));
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  let found: ReadonlySet<string>;

  beforeAll(async () => {
    const packages = { dependencies: {} as Record<string, string>, devDependencies: {} as Record<string, string> };
    const pairs = layerViolations.flatMap(({ breaks, keeps }) => (keeps === undefined ? [breaks] : [breaks, keeps]));
    for (const [, to] of pairs) {
      if (to.endsWith('nowhere.ts')) continue;
      if (to.endsWith('.ts')) {
        write(directory, to, 'export const nothing = 0;\n');
        continue;
      }
      if (to.startsWith('node:')) continue;
      write(
        directory,
        `node_modules/${to}/package.json`,
        JSON.stringify({ name: to, version: '1.0.0', main: 'index.js' }),
      );
      write(directory, `node_modules/${to}/index.js`, '');
      if (['electron', 'maplibre-gl', 'arquero'].includes(to)) packages.devDependencies[to] = '1.0.0';
      else if (to !== 'undeclared') packages.dependencies[to] = '1.0.0';
    }
    for (const [from, to] of pairs) write(directory, from, importing(from, to));
    write(directory, 'package.json', JSON.stringify({ name: 'made-up', version: '1.0.0', ...packages }));
    const { summary } = await cruiseLayers(directory, ['shared', 'src-main', 'src-renderer']);
    found = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  });

  test.each(layerViolations)('$rule refuses $breaks', ({ rule, breaks: [from] }) => {
    expect(found).toContain(`${rule}: ${from}`);
  });

  test.each(layerViolations.filter(({ keeps }) => keeps !== undefined))('$rule allows $keeps', ({ rule, keeps }) => {
    expect(found).not.toContain(`${rule}: ${keeps?.[0] ?? ''}`);
  });

  test.each(rules)('$name has a violation made up for it, and a reason', ({ name, comment }) => {
    expect(layerViolations.map(({ rule }) => rule)).toContain(name);
    expect(comment).toMatch(/^[A-Z].{30,}\.$/);
  });
});
