import type { Choice } from '../../../../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../../../../shared/model/import-preview.ts';
import type { Problem } from '../../../../../shared/model/problem.ts';

export function choiceOf(
  topic: Choice['topic'],
  value: string,
  alternatives: Choice['alternatives'] = [],
  more: Partial<Choice> = {},
): Choice {
  return { topic, value, because: 'The figures say so.', confidence: 'certain', alternatives, ...more };
}

export function problemOf(title: string, more: Partial<Problem> = {}): Problem {
  return { kind: 'unreadable-cell', severity: 'error', title, detail: '', rows: 1, fixes: [], ...more };
}

/** A file of three lines, one of which does not fit. */
export function samplePreview(more: Partial<ImportPreview> = {}): ImportPreview {
  return {
    file: 'clients.csv',
    bytes: 412_345,
    plan: {
      format: 'strand-import-plan',
      version: 1,
      file: 'clients.csv',
      read: { format: 'csv', encoding: 'windows-1252', delimiter: ';' },
      roles: {},
      received: '2025-10-30',
      choices: [choiceOf('encoding', 'Windows-1252')],
    },
    account: {
      read: 3569,
      loaded: 3558,
      rejected: 11,
      totals: 0,
      mended: 0,
      rejects: [{ line: 3, text: 'b;2;3', reason: '3 fields, 2 expected' }],
    },
    whole: true,
    rows: 3569,
    columns: [],
    lines: [],
    page: { dataset: '', totalRows: 0, offset: 0, columns: [] },
    pageLines: [],
    about: {
      id: 'clients',
      title: 'Clients',
      kind: 'record-level',
      owner: '',
      subject: '',
      unit: 'not known',
      period: { from: '2025-04-01', to: '2026-03-31', label: '2025/26' },
      received: '2025-10-30',
      sensitivity: 'personal',
      licence: '',
      counted: '',
      notCounted: '',
    },
    members: [],
    sheets: [],
    tables: [],
    above: [],
    below: [],
    problems: [],
    ...more,
  };
}
