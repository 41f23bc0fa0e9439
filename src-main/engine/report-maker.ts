import { lightTheme } from '../../shared/presentation/chart-theme.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { Released } from '../../shared/model/released.ts';
import { combineReleased, deriveReleased } from '../disclosure/release.ts';
import { prepareReport } from '../output/prepare-report.ts';
import type { PreparedReport } from '../output/prepare-report.ts';
import { buildProfile } from '../profile/build-profile.ts';
import { compareBenchmarks } from '../statistics/compare-benchmarks.ts';
import type { GuardedEvidence } from './guarded-evidence.ts';
import { measureParts, named } from './measure-strands.ts';
import type { Session } from './session.ts';

/** Makes a session's profiles, and prepares them as reports once whatever the formats asked for. */
export interface ReportMaker {
  readonly areas: readonly Area[];
  recipe(profile: string | undefined): ProfileRecipe;
  area(code: string): Area;
  profile(recipe: ProfileRecipe, area: Area): Promise<Released<Profile>>;
  prepare(recipe: ProfileRecipe, area: Area): Promise<PreparedReport>;
  /** Has the last report prepared again, as its evidence changed. */
  forget(): void;
}

/** Opens the maker of one session; it remembers the last prepared report, for the next format of the same. */
export function openReportMaker(session: Session, evidence: Pick<GuardedEvidence, 'of'>): ReportMaker {
  const { workspace } = session;
  const whole: Area = { code: workspace.whole.code, name: workspace.whole.name };
  const areas = [whole, ...session.areas];
  let last: { readonly key: string; readonly report: Promise<PreparedReport> } | null = null;

  async function profile(recipe: ProfileRecipe, area: Area): Promise<Released<Profile>> {
    const measures = await Promise.all(recipe.measures.map((measure) => evidence.of(measure)));
    const used = new Set(recipe.measures.map((measure) => measureParts(workspace, measure).join.id));
    return deriveReleased(combineReleased(measures), (released) =>
      buildProfile({
        recipe,
        workspace,
        area,
        evidence: released,
        benchmarks: compareBenchmarks(recipe.benchmarks ?? [], released),
        boundaries: session.boundaries,
        datasets: session.datasets,
        joins: session.joins.filter(({ plan }) => used.has(plan.id)),
        theme: lightTheme,
      }),
    );
  }

  return {
    areas,
    recipe(id) {
      const first = workspace.profiles[0];
      if (id !== undefined) return named(workspace.profiles, id, 'profile');
      if (first === undefined) throw new AppError('unknown-name', 'This workspace has no profiles. Add one first.');
      return first;
    },
    area(code) {
      const found = areas.find((each) => each.code === code);
      if (found === undefined) {
        throw new AppError(
          'unknown-name',
          `There is no area "${code}" in this workspace. Use ${whole.code} (${whole.name}) or the code of one of its areas, such as ${areas[1]?.code ?? ''}.`,
        );
      }
      return found;
    },
    profile,
    prepare(recipe, area) {
      const key = `${recipe.id} ${area.code}`;
      if (last?.key !== key) {
        const report = profile(recipe, area).then(prepareReport);
        last = { key, report };
        report.catch(() => (last = null));
      }
      return last.report;
    },
    forget() {
      last = null;
    },
  };
}
