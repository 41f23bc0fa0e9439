import { AppError } from '../../shared/base/app-error.ts';
import type { Against } from '../../shared/model/against.ts';
import type { Area } from '../../shared/model/area.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Released } from '../../shared/model/released.ts';
import { deriveReleased } from '../disclosure/release.ts';
import { compareAreas } from '../statistics/compare-areas.ts';
import type { Workbench } from './router-ports.ts';

interface AskedComparison {
  readonly measure: string;
  readonly strand: StrandId;
  readonly area: Area['code'];
  readonly other: Area['code'];
}

/** Two areas' groups from released numbers; refuses areas that share people, and an area with itself. */
export async function exploreAgainst(
  { session, evidence }: Workbench,
  { measure, strand, area, other }: AskedComparison,
): Promise<Released<Against>> {
  const whole = session.workspace.whole.code;
  if (area === other || [area, other].some((code) => code === whole)) {
    throw new AppError(
      'usage',
      `Two areas that share people are not compared. Choose two of the areas of ${session.workspace.whole.name}.`,
    );
  }
  return deriveReleased(await evidence.of(measure), ({ breakdowns }) => {
    const breakdown = breakdowns.find((each) => each.strand.id === strand);
    return breakdown === undefined
      ? []
      : compareAreas(breakdown, area, other, session.workspace.policy.unreliableUnder);
  });
}
