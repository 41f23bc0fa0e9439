import { describe, expect, it } from 'vitest';
import type { AuditCell, AuditSource, EvidenceAudit } from '../../../../shared/model/evidence-audit.ts';
import { gapParagraph } from '../../../../shared/presentation/gap-paragraph.ts';

const strand: EvidenceAudit['strands'][number] = { id: 'disability', title: 'Disability', isProtected: true };
const held = (known: number, missing: number): AuditCell => ({
  kind: 'held',
  strand: 'disability',
  dataset: 'd',
  title: 'D',
  column: 'c',
  list: 'l',
  known,
  others: [{ answer: 'missing', people: missing }],
  areas: null,
});
const source = (id: string, owner: string, cell: AuditCell): AuditSource => ({
  id,
  title: `The ${id}`,
  owner,
  unit: 'clients',
  kind: 'records',
  datasets: [id],
  people: 100,
  period: '2025',
  received: '2026-10-01',
  licence: 'Shared',
  cells: [cell],
});
const none: AuditCell = { kind: 'not-held', strand: 'disability' };
const lineage: EvidenceAudit['lineage'] = {
  partners: 1,
  extracts: 1,
  datasets: 1,
  rows: 1,
  joins: 0,
  matched: null,
  profiles: 0,
  policy: 'Default',
  refused: 0,
  released: 0,
  printed: 0,
};
const say = (first: AuditSource, ...others: readonly AuditSource[]): string | null =>
  gapParagraph({ strands: [strand], sources: [first, ...others], lineage }, first, strand);

describe('a gap', () => {
  it('that no one fills is to be asked of the owner', () => {
    expect(say(source('register', 'Housing', none))).toBe(
      'No data held on disability in “The register” (Housing). No source here holds more: ask Housing to ask people for it. Treat the impact as unknown, not as none.',
    );
  });

  it('names who holds more, and gives no counts', () => {
    const says = say(source('register', 'Housing', held(20, 80)), source('referrals', 'NHS', held(95, 5)));
    expect(says).toBe(
      'Too little is known on disability in “The register” (Housing) for a comparison. More is held in “The referrals” (NHS): ask for counts that can stand beside these. Treat the impact as unknown, not as none.',
    );
  });

  it('is none where the strand is known for most', () => {
    expect(say(source('register', 'Housing', held(95, 5)))).toBeNull();
  });
});
