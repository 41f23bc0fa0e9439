import { describe, expect, test } from 'vitest';
import type { AuditCell, AuditSource, EvidenceAudit } from '../../../../shared/model/evidence-audit.ts';
import {
  allowances,
  auditFacts,
  auditFinding,
  cellFinding,
  dataGaps,
  fullerSources,
  gapsText,
  knownPercent,
} from '../../../../shared/presentation/audit-words.ts';

const sex = { id: 'sex', title: 'Sex', isProtected: true } as const;
const carers = { id: 'carers', title: 'Carers', isProtected: false } as const;
const notHeld: AuditCell = { kind: 'not-held', strand: 'carers' };

function held(known: number, declined: number, doesNotApply = 0): Extract<AuditCell, { kind: 'held' }> {
  return {
    kind: 'held',
    strand: 'sex',
    dataset: 'd',
    title: 'Clients',
    column: 'Sex',
    list: 'Sex',
    known,
    others: [
      { answer: 'declined' as const, people: declined },
      { answer: 'does-not-apply' as const, people: doesNotApply },
    ].filter(({ people }) => people > 0),
    areas: { all: 24, small: 19, word: 'wards' },
  };
}

function source(title: string, cells: AuditCell[]): AuditSource {
  return {
    id: title,
    title,
    owner: 'Ealing Council',
    unit: 'clients',
    kind: 'records',
    datasets: [title],
    people: 1000,
    period: '2025/26',
    received: '2026-05-01',
    licence: 'Shared under an agreement.',
    cells,
  };
}

const lineage = {
  partners: 1,
  extracts: 3,
  datasets: 3,
  rows: 2000,
  joins: 0,
  matched: null,
  profiles: 0,
  policy: 'Default',
  refused: 0,
  released: 0,
  printed: 0,
};
const advice = source('Advice', [held(710, 290), notHeld]);
const housing = source('Housing', [held(400, 600), held(95, 5)]);
const audit: EvidenceAudit = { strands: [sex, carers], sources: [advice, housing], lineage };

describe('what is known', () => {
  test('is a share of those whom the question applies to, and only everyone is 100', () => {
    expect(knownPercent(held(71, 29))).toBe(71);
    expect(knownPercent(held(50, 50, 900))).toBe(50);
    expect(knownPercent(held(999, 1))).toBe(99);
    expect(knownPercent(held(1, 999))).toBe(1);
    expect(knownPercent(held(0, 0, 10))).toBeNull();
  });

  test('is said as a finding', () => {
    expect(cellFinding(advice, sex, held(710, 290))).toBe('Sex is known for 71% of 1,000 clients');
    expect(cellFinding(advice, carers, notHeld)).toBe('Carers is not held for any of 1,000 clients');
  });

  test('allows figures, or does not, with the reason', () => {
    expect(allowances(advice, held(710, 290))).toEqual([
      { may: true, says: 'Figures for the whole, said with the 29% not known' },
      { may: false, says: 'Figures by area: 19 of 24 wards have a group of under ten clients' },
      { may: false, says: 'Change over time: this extract tells of one period, 2025/26' },
    ]);
    expect(allowances(advice, held(40, 60))[0]?.may).toBe(false);
  });
});

describe('the gaps of an audit', () => {
  test('are named widest first', () => {
    expect(auditFinding(audit)).toBe('Carers is the widest gap: 1 of 2 sources hold nothing');
    expect(auditFinding({ ...audit, sources: [advice] })).toBe('No source holds anything on carers');
    expect(auditFinding({ ...audit, sources: [] })).toBe('No dataset describes people yet');
  });

  test('are listed without a count', () => {
    expect(dataGaps(audit).map(({ strand, source: { title }, says }) => [strand.title, title, says])).toEqual([
      ['Sex', 'Housing', 'known for under 70%'],
      ['Carers', 'Advice', 'not held'],
    ]);
    expect(gapsText(audit)).toContain('- Housing (Ealing Council): known for under 70%');
    expect(gapsText(audit).replace('70%', '')).not.toMatch(/\d/);
  });

  test('name who knows more', () => {
    expect(fullerSources(audit, housing, sex)).toEqual([{ title: 'Advice', owner: 'Ealing Council', percent: 71 }]);
    expect(fullerSources(audit, advice, sex)).toEqual([]);
  });
});

test('says how many datasets describe people', () => {
  expect(auditFacts(audit)).toMatch(/2 of three datasets describe people; the other one describes areas$/);
});
