import { formatNumber, shiftDecimal } from '../../shared/base/format-number.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { Block } from '../../shared/model/profile.ts';
import { boundFigures } from '../../shared/presentation/bound-figures.ts';
import { placeOf, shareOfAllFigure } from '../../shared/presentation/finding-figures.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';

const tooMuchUnknown = 0.2;

/** What stands between the numbers and a conclusion: a strand that is not known for many, and hidden groups. */
export function strandGaps(view: EvidenceView): Block[] {
  const reading = readView(view);
  const { measure, strand } = reading.breakdown;
  const all = reading.row(everyone)?.count;
  const certain = reading.row(known)?.count;
  const hidden = reading.categories.filter(({ code }) => reading.row(code)?.rate.status === 'suppressed').length;
  const gaps: Block[] = [];
  if (
    all?.status === 'value' &&
    certain?.status === 'value' &&
    all.value > 0 &&
    1 - certain.value / all.value > tooMuchUnknown
  ) {
    const share = `${formatNumber(shiftDecimal(1 - certain.value / all.value, 2), 1)}%`;
    const text = `${strand.title} is not known for ${share} of ${measure.unit}. If those not known differ from the others, every rate and ratio here would change: read them as indications.`;
    gaps.push({
      kind: 'note',
      id: `${measure.id}-${strand.id}-not-known`,
      tone: 'warn',
      title: `${strand.title} is not known for many`,
      text,
      ...boundFigures(text, [shareOfAllFigure(reading, share, placeOf(reading, unknown))]),
    });
  }
  if (hidden > 0 && hidden === reading.categories.length) {
    gaps.push({
      kind: 'note',
      id: `${measure.id}-${strand.id}-hidden`,
      tone: 'info',
      title: 'Numbers are hidden to protect people',
      text: `In ${reading.area.name} no number by ${withinSentence(strand.title)} can be shown. The profile of ${reading.whole.name} as a whole shows more.`,
    });
  }
  return gaps;
}
