import type { AreaKey } from '../model/area.ts';
import type { Screen, Screened, StrandAssessment, StrandSummary } from '../model/assessment.ts';
import type { StrandId } from '../model/code-list.ts';
import type { MeasureEvidence } from '../model/released-evidence.ts';

type BoundedCell = StrandAssessment['cells'][number]['bounds'];

/** What follows from a strand's released numbers, made ready to be asked; undefined where nothing was assessed. */
export interface ReadAssessment {
  readonly bounds: (area: AreaKey, category: string) => BoundedCell | undefined;
  /** A group against everyone else of the area, among all comparisons made there. */
  readonly versusOthers: (area: AreaKey, category: string) => Screened | undefined;
  /** An area against the rest of the whole, among all areas. */
  readonly versusElsewhere: (area: AreaKey, category: string) => Screened | undefined;
  /** All comparisons of groups in an area, over every strand of the measure. */
  readonly groupScreen: (area: AreaKey) => Screen | undefined;
  readonly areaScreen: (category: string) => Screen | undefined;
  readonly summary: (area: AreaKey) => StrandSummary | undefined;
}

/** Finds what was assessed of one strand. */
export function readAssessment({ assessment }: MeasureEvidence, strand: StrandId): ReadAssessment {
  const found = assessment.strands.find((candidate) => candidate.strand === strand);
  const at = <Item extends { readonly area: AreaKey; readonly category: string }>(items: readonly Item[] = []) => {
    const byPlace = new Map(items.map((item) => [`${item.area} ${item.category}`, item]));
    return (area: AreaKey, category: string) => byPlace.get(`${area} ${category}`);
  };
  const cells = at(found?.cells);
  return {
    bounds: (area, category) => cells(area, category)?.bounds,
    versusOthers: at(found?.others),
    versusElsewhere: at(found?.elsewhere),
    groupScreen: (area) => assessment.groupScreens.find((screen) => screen.area === area),
    areaScreen: (category) =>
      assessment.areaScreens.find((screen) => screen.strand === strand && screen.category === category),
    summary: (area) => found?.summaries.find((candidate) => candidate.area === area)?.summary,
  };
}
