import { formatInterval } from '../base/format-interval.ts';
import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { Finding } from '../model/profile.ts';
import { peopleOf } from './area-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { placeOf, populationShareFigure, ratioFigures, shareFigure } from './finding-figures.ts';
import { findingId } from './finding-text.ts';
import { formatRatio, formatShare, isClear, ratioDecimals } from './format-estimate.ts';
import { representationDirection } from './representation-table.ts';
import { fixedShareCell } from './table-cells.ts';

/** "Bangladeshi adults make up 4.1% of applicants and 2.0% of adults in Ealing: 2.1 times their share (1.6 to 2.6)." */
export function representationFinding(view: EvidenceView, code: string): Finding | null {
  const reading = readView(view);
  const row = reading.row(code);
  if (row === undefined) return null;
  const { measure } = reading.breakdown;
  const ratio = row.representation;
  const direction = representationDirection(ratio);
  const who = peopleOf(reading, code);
  const base = { kind: 'finding', id: findingId(reading, `${code}-share`), direction } as const;
  if (ratio.status !== 'value' || row.share.status !== 'value' || row.populationShare === null) {
    const isHidden = ratio.status === 'suppressed' || row.share.status === 'suppressed';
    return {
      ...base,
      figure: isHidden ? '[c]' : '[x]',
      text: `What share of ${measure.unit} in ${reading.area.name} ${who} make up ${isHidden ? 'is hidden to protect people' : 'is not known well enough to say'}.`,
      detail: `${measure.title}, ${measure.period}.`,
    };
  }
  const places = ratioDecimals([{ ratio, direction }]);
  const ofPeople = fixedShareCell(row.populationShare).text;
  const times =
    ratio.value === 0
      ? `none is counted, at most ${formatNumber(ratio.upper ?? 0, places)} times their share`
      : `${formatRatio(ratio, places)} times their share`;
  const interval = ratio.value === 0 ? '' : formatInterval(ratio.lower, ratio.upper, places);
  const finding: Finding = {
    ...base,
    figure: formatRatio(ratio, places),
    text: `${startSentence(who)} make up ${formatShare(row.share)} of ${measure.unit} and ${ofPeople} of ${measure.people} in ${reading.area.name}: ${comparedWords(isClear(direction), times, interval)}.`,
    detail: `${measure.title}, ${measure.period}.`,
  };
  const place = placeOf(reading, code);
  return withFigures(finding, [
    ...shareFigure(reading, row.share, place),
    populationShareFigure(reading, ofPeople, place),
    ...ratioFigures(reading, ratio, place, 'representation', places),
  ]);
}

/** "2.1 times their share (1.6 to 2.6)"; "no clear difference (1.1 times their share, 0.9 to 1.3)". */
function comparedWords(isClearly: boolean, times: string, interval: string): string {
  if (isClearly) return interval === '' ? times : `${times} (${interval})`;
  return `no clear difference (${interval === '' ? times : `${times}, ${interval}`})`;
}
