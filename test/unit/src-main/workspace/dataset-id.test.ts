import { expect, it } from 'vitest';
import { workspaceSchema } from '../../../../shared/model/workspace.ts';
import { datasetId, slugOf } from '../../../../src-main/workspace/dataset-id.ts';
import sample from '../../../../sample-data/ealing.strand.json' with { type: 'json' };

it.each([
  ['Hate crime (MPS), 2023/24', 'hate-crime-mps-2023-24'],
  ['Women’s aid', 'womens-aid'],
  ['Résumé  Ünits', 'resume-units'],
  ['住宅', '住宅'],
  ['../..', 'dataset'],
  ['CON', 'con-data'],
  ['x'.repeat(80), 'x'.repeat(60)],
])('“%s” is called %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('gives a name that the workspace has a number', () => {
  const workspace = workspaceSchema.parse(sample);
  expect(datasetId(workspace, 'Libraries')).toBe('libraries');
  expect(datasetId(workspace, 'Housing Register')).toBe('housing-register-2');
});
