import { formatNumber } from '../../../shared/base/format-number.ts';
import { startSentence } from '../../../shared/base/format-words.ts';
import type { ConversionReport } from '../../../shared/model/gazetteer.ts';

type Errors = NonNullable<ConversionReport['errors']>;

/** A share with its sign: "+15.2%", "−3.0%"; "0.0%" is neither. */
export function errorWords(error: number): string {
  const text = `${formatNumber(error * 100, 1)}%`;
  return text.startsWith('−') || text === '0.0%' ? text : `+${text}`;
}

/** Areas by how far they are off, worst first. */
export function rankErrors(areas: Errors['areas']): Errors['areas'] {
  return areas.toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error));
}

/** The finding: "Single areas are up to 15.2% off; 9 of 24 are within 1%". */
export function errorsTitle({ worst, within1Percent, areas }: Errors): string {
  const within = `${String(within1Percent)} of ${String(areas.length)} are within 1%`;
  if (worst < 0.0005) return 'Every area agrees with its published figure';
  return startSentence(`single areas are up to ${formatNumber(worst * 100, 1)}% off; ${within}`);
}
