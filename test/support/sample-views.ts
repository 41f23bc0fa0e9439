import { areaSchema } from '../../shared/model/area.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { asReleased, sampleEvidence, sampleWhole } from './sample-evidence.ts';
import { sampleWards } from './sample-wards.ts';

/** A look at the sample evidence: one strand in Ealing or in one of its wards. */
export function sampleView(
  place = 'Ealing',
  strand: StrandId = 'ethnic-group',
  evidence: Released<MeasureEvidence> = sampleEvidence(),
): EvidenceView {
  const code = sampleWards.find(({ name }) => name === place)?.code ?? sampleWhole;
  return { evidence, strand, area: areaSchema.parse({ code, name: place }).code };
}

/** The same evidence with every number hidden but those of the people whose answer is known, and of everyone. */
export function hiddenEvidence(
  evidence: Released<MeasureEvidence>,
  kept: readonly string[],
): Released<MeasureEvidence> {
  const hidden = { status: 'suppressed' } as const;
  const comparison = { ratio: { quantity: 'rate-ratio', ...hidden }, direction: 'hidden' } as const;
  return asReleased({
    ...evidence,
    breakdowns: evidence.breakdowns.map((breakdown) => ({
      ...breakdown,
      rows: breakdown.rows.map((row) =>
        kept.includes(row.category)
          ? row
          : {
              ...row,
              count: hidden,
              share: { quantity: 'share', ...hidden },
              rate: { quantity: 'rate', ...hidden },
              representation: { quantity: 'representation-ratio', ...hidden },
              versusOthers: comparison,
              versusElsewhere: comparison,
            },
      ),
    })),
  });
}
