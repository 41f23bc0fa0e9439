import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { isGoneBy } from './guess-identifier.ts';
import type { GuessedColumn, RoleGuess } from './guess.ts';
import { nameWords } from './name-words.ts';
import { stemOfNumber } from './number-of-group.ts';
import { unitOfCount } from './units.ts';

/** Things, people and places that go by a number. */
const numbered =
  /\b(account|agreement|applicant|application|area|asset|badge|batch|block|book|box|branch|building|bus|card|case|cell|claimant|client|complaint|contact|contract|customer|day|delivery|district|division|document|episode|file|flat|floor|form|grant|group|home|house|household|incident|invoice|item|job|key|licen[cs]e|line|log|lot|member|membership|mobile|month|order|page|parcel|part|passport|patient|payment|payroll|period|permit|person|phone|plan|plot|policy|practice|programme|project|property|provider|pupil|quarter|question|rank|record|referral|region|registration|resident|room|route|school|sector|sequence|series|serial|service|site|staff|stage|station|stop|street|student|tax|telephone|tenancy|tenant|ticket|unit|user|vehicle|version|visit|volunteer|ward|week|works|year|zone)$/;
/** What only a table of single records holds. */
const ofRecords: readonly ColumnRole['kind'][] = ['date-of-birth', 'age-in-years', 'date', 'postcode', 'uprn'];
const proportions = ['per cent', 'percent', 'percentage', '%', 'pct', 'proportion', 'rate', 'share', 'denominator'];
const fewestRows = 5;

/** A column of whole numbers called "Smokers Number" that counts: its own proportion, or areas of which each has one row, tell. */
export function numberOfArea(
  { evidence, guess }: GuessedColumn,
  index: number,
  columns: readonly GuessedColumn[],
): RoleGuess | null {
  const stem = stemOfNumber(evidence.name);
  if (guess.role.kind !== 'identifier' || stem === null || !isGoneBy(evidence.words)) return null;
  const words = nameWords(stem);
  if (evidence.wholeNumbers === 0 || numbered.test(words)) return null;
  const proportion = columns.find((other) =>
    proportions.some((each) => other.evidence.words.replace(/ ?\d$/, '') === `${words} ${each}`),
  );
  if (proportion !== undefined)
    return count(evidence.words, `"${proportion.evidence.name}" is worked out from them`, 'likely');
  const area = columns.find((other) => other.guess.role.kind === 'area-code');
  const isOfRecords = columns.some(
    (other, place) =>
      ofRecords.includes(other.guess.role.kind) ||
      (place !== index && other.guess.role.kind === 'identifier' && !isGoneBy(other.evidence.words)),
  );
  if (area === undefined || isOfRecords || evidence.filled < fewestRows) return null;
  if (area.evidence.allDistinct === area.evidence.allFilled)
    return count(evidence.words, `each area of "${area.evidence.name}" has one row`, 'unsure');
  if (evidence.distinct <= evidence.filled / 2)
    return count(evidence.words, `they repeat beside the areas of "${area.evidence.name}"`, 'unsure');
  return null;
}

function count(words: string, because: string, confidence: RoleGuess['confidence']): RoleGuess {
  return {
    role: { kind: 'count', unit: unitOfCount(words) },
    because: `it holds whole numbers, and ${because}`,
    confidence,
    alternatives: [{ kind: 'identifier' }, { kind: 'measure', unit: 'not known' }, { kind: 'category' }],
  };
}
