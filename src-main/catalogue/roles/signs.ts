import { cellMarks, normaliseMark } from '../../../shared/model/cell-marks.ts';
import type { ColumnEvidence } from './column-evidence.ts';

/** How many cells hold a sign that publishers print in place of a number. */
export function signsIn(evidence: ColumnEvidence): number {
  return evidence.texts.reduce((sum, { value, cells }) => (isSign(value) ? sum + cells : sum), 0);
}

/** Whether a text stands where a number would: a publisher's sign, "<5" or "fewer than 5", a number with a remark. */
function isSign(value: string): boolean {
  return (
    cellMarks.has(normaliseMark(value)) ||
    /^(<|>|&lt;|≤|≥|fewer than|less than|under)\s*=?\s*\d+(\.\d+)?\s*%?$/i.test(value) ||
    /^\d{1,3}\s*(-|–|to)\s*\d{1,3}$/.test(value) ||
    /^\(\s*[\d,.]+\s*\)$/.test(value) ||
    /^[-−]?[\d,.]+(\s*[[(](note ?)?[a-z\d]{1,3}[\])]|\s[a-z]{1,3}|[re]|\*+|[†‡#¹²³⁴-⁹])$/i.test(value)
  );
}
