import { isOwnArea } from '../model/area.ts';
import type { Area, AreaKey } from '../model/area.ts';
import { everyone, known } from '../model/breakdown.ts';
import type { Breakdown, BreakdownCategory, BreakdownRow } from '../model/breakdown.ts';
import type { StrandId } from '../model/code-list.ts';
import { AppError } from '../base/app-error.ts';
import type { MeasureEvidence } from '../model/released-evidence.ts';
import type { Released } from '../model/released.ts';
import { readAssessment } from './read-assessment.ts';
import type { ReadAssessment } from './read-assessment.ts';

/** What is looked at: one strand of a measure's released evidence, in one area. */
export interface EvidenceView {
  readonly evidence: Released<MeasureEvidence>;
  readonly strand: StrandId;
  readonly area: Area['code'];
}

/** A view made ready to be asked; made only from released evidence. */
export interface Reading {
  readonly breakdown: Breakdown;
  readonly area: Area;
  readonly whole: Area;
  /** The categories of the code list, in its own order, without totals and non-answers. */
  readonly categories: readonly BreakdownCategory[];
  /** The areas of the whole, without the whole itself, the officers' own, and those who could not be placed. */
  readonly parts: readonly Area[];
  readonly row: (category: string, area?: AreaKey) => BreakdownRow | undefined;
  readonly assessment: ReadAssessment;
}

/** What was read of evidence before: a profile asks the same of it many times. */
const readings = new WeakMap<MeasureEvidence, Map<string, Reading>>();

/** Raises `unknown-name` where the evidence holds no such strand or area. */
export function readView(view: EvidenceView): Reading {
  const before = readings.get(view.evidence) ?? new Map<string, Reading>();
  readings.set(view.evidence, before);
  const key = `${view.strand} ${view.area}`;
  const reading = before.get(key) ?? readAnew(view);
  before.set(key, reading);
  return reading;
}

function readAnew(view: EvidenceView): Reading {
  const breakdown = view.evidence.breakdowns.find(({ strand }) => strand.id === view.strand);
  if (breakdown === undefined) {
    throw new AppError(
      'unknown-name',
      `This measure has no breakdown by ${view.strand}. Choose one of its own strands.`,
    );
  }
  const area = breakdown.areas.find(({ code }) => code === view.area);
  const whole = breakdown.areas[0];
  if (area === undefined || whole === undefined) {
    throw new AppError(
      'unknown-name',
      `"${view.area}" is not an area of ${breakdown.measure.title}. Choose one of its areas.`,
    );
  }
  const rows = new Map(breakdown.rows.map((row) => [rowKey(row.area, row.category), row]));
  return {
    breakdown,
    area,
    whole,
    categories: breakdown.categories.filter(({ kind }) => kind === 'category'),
    parts: breakdown.areas.filter(({ code }) => code !== whole.code && code !== 'not-placed' && !isOwnArea(code)),
    row: (category, from = area.code) => rows.get(rowKey(from, category)),
    assessment: readAssessment(view.evidence, view.strand),
  };
}

/** What a category's code means: its own label, or the words for everyone. */
export function categoryOf(reading: Reading, code: string): BreakdownCategory {
  const category = reading.breakdown.categories.find((candidate) => candidate.code === code);
  if (category === undefined) {
    throw new AppError(
      'unknown-name',
      `"${code}" is not a category of ${reading.breakdown.list.title}. Choose one of its own.`,
    );
  }
  return category;
}

/** A published rate for a category's rate to stand beside. */
export interface ReferenceRate {
  readonly value: number;
  /** False where only the rate of everyone is published, whether or not their category is known. */
  readonly ofKnown: boolean;
}

/** The area's rate of all people of known category, else of everyone; null where neither is published. */
export function referenceRate(reading: Reading): ReferenceRate | null {
  for (const code of [known, everyone]) {
    const rate = reading.row(code)?.rate;
    if (rate?.status === 'value') return { value: rate.value, ofKnown: code === known };
  }
  return null;
}

function rowKey(area: AreaKey, category: string): string {
  return `${area} ${category}`;
}
