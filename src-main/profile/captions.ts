import { withinSentence } from '../../shared/base/format-words.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import { ratePeople } from '../../shared/presentation/area-words.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { populationWords, rateUnit } from '../../shared/presentation/subtitle.ts';

interface Caption {
  readonly caption: string;
  readonly subtitle: string;
}

/** A table whose finding is told by the heading above it: its caption says plainly what it holds. */
export function captioned(table: TableModel, { caption, subtitle }: Caption): TableModel {
  return { ...table, caption, subtitle };
}

/** "Applicants per 1,000 adults by ethnic group, Ealing, April 2025 to March 2026". */
export function ratesCaption(view: EvidenceView): Caption {
  const { breakdown, area } = readView(view);
  return {
    caption: `${rateUnit(breakdown)} by ${withinSentence(breakdown.strand.title)}, ${area.name}, ${breakdown.measure.period}`,
    subtitle: populationWords(breakdown),
  };
}

/** "Share of applicants and of adults by ethnic group, Ealing, …". */
export function sharesCaption(view: EvidenceView): Caption {
  const { breakdown, area } = readView(view);
  const { measure, strand } = breakdown;
  return {
    caption: `Share of ${measure.unit} and of ${measure.people} by ${withinSentence(strand.title)}, ${area.name}, ${measure.period}`,
    subtitle: populationWords(breakdown),
  };
}

/** "Applicants per 1,000 adults by ward, Ealing, …". */
export function areaCaption(view: EvidenceView, areaKind: string, category: string = everyone): Caption {
  const reading = readView(view);
  const { breakdown, whole } = reading;
  return {
    caption: `${rateUnit(breakdown, ratePeople(reading, category))} by ${areaKind}, ${whole.name}, ${breakdown.measure.period}`,
    subtitle: populationWords(breakdown),
  };
}
