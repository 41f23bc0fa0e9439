import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const directory = mkdtempSync(path.join(tmpdir(), 'strand-gate-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** The sources of the engine and its stages that import from a module. */
function importersOf(module: RegExp): string[] {
  return readdirSync(path.join(project, 'src-main'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('output'))
    .filter((file) =>
      [
        ...readFileSync(path.join(project, 'src-main', file), 'utf8').matchAll(
          /^(?:import|export) (?!type).*from '(.*)';$/gm,
        ),
      ].some(([, from]) => module.test(from ?? '')),
    )
    .toSorted();
}

test('the bytes of a report are made in one place, which records them first', () => {
  expect(importersOf(/\/output\/(?:write-report|pictures\/write-pictures)\.ts$/)).toEqual(['engine/hand-over.ts']);
  expect(importersOf(/\/output\/(?:pdf|docx|html|xlsx|ods|csv|pptx|workbook|archive)/)).toEqual([
    'engine/hand-over.ts',
  ]);
  expect(importersOf(/\/hand-over\.ts$/)).toEqual(['engine/report-routes.ts', 'engine/write-reports.ts']);
});

test('evidence reaches the window and the reports through the ledger’s guard alone', () => {
  const users = importersOf(/\/evidence-store\.ts$/);
  expect(users).toContain('engine/guarded-evidence.ts');
  expect(users.filter((file) => !/^engine\/(?:guarded-evidence|offer-tables|apply-offer)\.ts$/.test(file))).toEqual([]);
  expect(importersOf(/\/protect-beside\.ts$/)).toEqual(['engine/evidence-store.ts', 'engine/offer-tables.ts']);
  expect(importersOf(/\/protect-measure\.ts$/)).toEqual(['engine/protect-worker.ts']);
});

test('what skips disclosure control does not compile', { timeout: 60_000 }, () => {
  const file = path.join(directory, 'leak.ts');
  const from = (module: string): string => JSON.stringify(path.join(project, module));
  const lines = [
    `import type { Released } from ${from('shared/model/released.ts')};`,
    `import type { Profile } from ${from('shared/model/profile.ts')};`,
    `import type { MeasureEvidence } from ${from('shared/model/released-evidence.ts')};`,
    `declare const raw: Profile; declare const counted: MeasureEvidence; declare const passed: Released<Profile>;`,
    `declare function leave(profile: Released<Profile>): void;`,
    `declare function show(evidence: Released<MeasureEvidence>): void;`,
    'leave(passed);',
    'leave(raw);',
    'show(counted);',
    'leave({ ...raw });',
  ];
  writeFileSync(file, lines.join('\n'));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    types: [],
  });
  const source = program.getSourceFile(file);
  const wrong = program
    .getSemanticDiagnostics(source)
    .map(({ start }) => source?.getLineAndCharacterOfPosition(start ?? 0).line);
  const refused = [...new Set(wrong)].map((line) => lines[line ?? 0]);
  expect(refused).toEqual(['leave(raw);', 'show(counted);', 'leave({ ...raw });']);
});
