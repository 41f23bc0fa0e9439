import type { AuditCell, AuditSource, EvidenceAudit } from '../../../shared/model/evidence-audit.ts';
import { knownPercent } from '../../../shared/presentation/audit-words.ts';

export interface PickedCell {
  readonly source: AuditSource;
  readonly strand: EvidenceAudit['strands'][number];
  readonly cell: AuditCell;
}

/** The cell that a route names; where it names none, the one of which least is known. */
export function pickCell(
  audit: EvidenceAudit,
  named: { readonly source: string | null; readonly strand: string | null },
): PickedCell | null {
  const cells = audit.sources.flatMap((source) =>
    audit.strands.flatMap((strand, at): PickedCell[] => {
      const cell = source.cells[at];
      return cell === undefined ? [] : [{ source, strand, cell }];
    }),
  );
  const chosen = cells.find(({ source, strand }) => source.id === named.source && strand.id === named.strand);
  const held = cells.flatMap((each) => {
    const percent = each.cell.kind === 'held' ? knownPercent(each.cell) : null;
    return percent === null ? [] : { each, percent };
  });
  const least = held.toSorted((left, right) => left.percent - right.percent)[0];
  return chosen ?? least?.each ?? cells[0] ?? null;
}
