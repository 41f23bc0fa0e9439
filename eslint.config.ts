import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const noEnums = { selector: 'TSEnumDeclaration', message: 'Write a union of strings: enums are not erasable.' };
const noStarExports = {
  selector: 'ExportAllDeclaration',
  message: 'Name what is exported: a barrel hides where things live.',
};
const noDefaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};
const noAssertions = {
  selector:
    "TSAsExpression:not([typeAnnotation.typeName.name='const']):not([expression.type='CallExpression'][expression.callee.property.name=/^(parse|json)$/])",
  message: 'Parse with a schema or narrow with a check: `as` is only right after a parse.',
};

const noClockOrChance = [
  { object: 'Date', property: 'now', message: 'Time is an argument of a pure stage.' },
  { object: 'performance', property: 'now', message: 'Time is an argument of a pure stage.' },
  { object: 'Math', property: 'random', message: 'Randomness is an argument of a pure stage.' },
  { object: 'crypto', property: 'randomUUID', message: 'Randomness is an argument of a pure stage.' },
  { object: 'crypto', property: 'getRandomValues', message: 'Randomness is an argument of a pure stage.' },
];

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'reports/', '.cache/', 'coverage/', '**/*.js', '**/*.cjs', '**/*.mjs']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreUsingDeclarations: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEnums, noStarExports, noDefaultExports],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['shared/**/*.ts', 'src-main/**/*.ts', 'src-renderer/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noEnums, noStarExports, noDefaultExports, noAssertions] },
  },
  {
    files: ['shared/**/*.ts', 'src-main/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['src-main/{statistics,disclosure,profile}/**/*.ts', 'shared/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...noClockOrChance],
      'no-restricted-syntax': [
        'error',
        noEnums,
        noStarExports,
        noDefaultExports,
        noAssertions,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument of a pure stage.',
        },
      ],
    },
  },
  {
    files: ['src-main/disclosure/release.ts', 'src-main/disclosure/restore-released.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, noStarExports, noDefaultExports] },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['src-main/hosts/cli/**/*.ts', 'scripts/**/*.ts', 'sample-data/**/*.ts', 'test/**/*.ts', 'bin/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    // Vitest types its asymmetric matchers (expect.stringContaining …) as any.
    rules: { 'no-loss-of-precision': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, noStarExports] },
  },
);
