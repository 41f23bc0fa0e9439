import { formatInterval } from '../base/format-interval.ts';
import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import { everyone } from '../model/breakdown.ts';
import type { Finding } from '../model/profile.ts';
import { howMuch, moreThanOthers, timesAlone, timesAsOthers } from './comparison-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { limitsOf, placeOf, rateFigures, ratioFigures } from './finding-figures.ts';
import { ratioDecimals } from './format-estimate.ts';

/** How an area's overall rate compares with the rest of the whole; null for the whole itself. */
export function areaFinding(view: EvidenceView): Finding | null {
  const reading = readView(view);
  const { breakdown, area, whole } = reading;
  const row = reading.row(everyone);
  if (area.code === whole.code || row === undefined) return null;
  const { measure } = breakdown;
  const { ratio, direction } = row.versusElsewhere;
  const what = howMuch(measure, measure.people);
  const base = { kind: 'finding', id: `${measure.id}-${area.code}-overall`, direction } as const;
  if (row.rate.status !== 'value' || ratio.status !== 'value') {
    const hidden = row.rate.status === 'suppressed' || ratio.status === 'suppressed';
    return {
      ...base,
      figure: hidden ? '[c]' : '[x]',
      text: hidden
        ? `How ${area.name} compares with the rest of ${whole.name} in ${what} is not shown: numbers are hidden to protect people.`
        : `Too few to say how ${area.name} compares with the rest of ${whole.name} in ${what}.`,
      detail: `Of ${measure.people} in ${area.name}, ${measure.period}.`,
    };
  }
  const places = ratioDecimals([{ ratio, direction }], 3);
  const rate = `${formatNumber(row.rate.value, 1)} ${measure.unit} per ${formatNumber(measure.multiplier)} ${measure.people} (${formatInterval(row.rate.lower, row.rate.upper, 1)})`;
  const interval = formatInterval(ratio.lower, ratio.upper, places);
  const mayBeChance = reading.assessment.versusElsewhere(area.code, everyone)?.mayBeChance === true;
  const end = mayBeChance ? '; this may be chance.' : '.';
  const chance = mayBeChance
    ? ` It does not remain clear when the comparisons of all areas of ${whole.name} are weighed together.`
    : '';
  const others = `those in the rest of ${whole.name}`;
  const subject = startSentence(`${measure.people} in ${area.name}`);
  const place = placeOf(reading, everyone);
  const ratios = ratioFigures(reading, ratio, place, 'versus-elsewhere', places);
  const rates = rateFigures(reading, row.rate, place);
  switch (direction) {
    case 'higher':
      return withFigures(
        {
          ...base,
          figure: formatNumber(ratio.value, places),
          text: `${subject} ${timesAsOthers(measure, formatNumber(ratio.value, places), others)} (${interval})${end}`,
          detail: `${rate}.${chance}`,
          ...(mayBeChance ? { mayBeChance } : {}),
        },
        [...ratios, ...rates],
      );
    case 'lower':
      return withFigures(
        {
          ...base,
          figure: formatNumber(ratio.value, places),
          text: `${subject} ${moreThanOthers(measure, 'less', others)}: ${timesAlone(measure, formatNumber(ratio.value, places))} (${interval})${end}`,
          detail: `${rate}.${chance}`,
          ...(mayBeChance ? { mayBeChance } : {}),
        },
        [...ratios, ...rates],
      );
    case 'no-clear-difference':
    case 'too-few':
    case 'hidden':
    case 'not-comparable':
      return withFigures(
        {
          ...base,
          figure: formatNumber(row.rate.value, 1),
          text: `There is no clear difference between ${area.name} and the rest of ${whole.name} in ${what} (${interval}).`,
          detail: `${rate}.`,
        },
        [...limitsOf(ratios), ...rates],
      );
  }
}
