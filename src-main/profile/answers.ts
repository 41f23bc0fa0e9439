import { assertNever } from '../../shared/base/assert-never.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { Finding } from '../../shared/model/profile.ts';
import type { ProfileQuestion } from '../../shared/model/profile-recipe.ts';
import { areaFinding } from '../../shared/presentation/area-finding.ts';
import { areaFindings } from '../../shared/presentation/area-findings.ts';
import { withFigures } from '../../shared/presentation/bound-figures.ts';
import { benchmarkFinding } from '../../shared/presentation/benchmark-finding.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { weighedFindings } from '../../shared/presentation/findings.ts';
import { isClear } from '../../shared/presentation/format-estimate.ts';
import { clearComparisons, groupComparisons } from '../../shared/presentation/group-comparisons.ts';
import { groupFinding } from '../../shared/presentation/group-finding.ts';
import { completenessFigures, completenessSentence } from '../../shared/presentation/missingness-model.ts';
import { livesFinding } from '../../shared/presentation/lives-finding.ts';
import { needFinding } from '../../shared/presentation/need-finding.ts';
import { representationFinding } from '../../shared/presentation/representation-finding.ts';
import { inTurn } from './cover-findings.ts';
import { gapFinding, namedGaps } from './gaps-section.ts';
import { groupViews } from './group-lead.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

/** A finding that answers a question, and what it was seen in; null where it rests on no one measure. */
export interface Answer {
  readonly finding: Finding;
  readonly view: EvidenceView | null;
  /** True where it is of the population alone, not of the service's records. */
  readonly isOfPeople?: boolean;
}

/** How many groups a strand's shares are told of where a profile is about no one group. */
const sharesAtMost = 2;

/** The findings that answer a kind of question, weightiest first; of one about a group on that group. */
export function answersTo(
  kind: ProfileQuestion['answers'],
  input: ProfileInput,
  measures: readonly MeasureViews[],
): Answer[] {
  const firstViews = measures.flatMap(({ views }) => views.slice(0, 1));
  const views = measures.flatMap((each) => each.views);
  const ofGroup = groupViews(input, measures);
  const { group } = input.recipe;
  const code = group?.code ?? everyone;
  const areaKind = input.workspace.areas.geography.kind;
  switch (kind) {
    case 'need':
      return [...each(ofGroup, (view) => needFinding(view, code)), ...each(firstViews, (view) => needFinding(view))];
    case 'who':
      return ofGroup.length > 0
        ? each(ofGroup, (view) => groupFinding(view, code))
        : bySureness(views.flatMap(weighed));
    case 'where':
      return [
        ...each(ofGroup.slice(0, 1), (view) => livesFinding(view, code, areaKind)).map((told) => ({
          ...told,
          isOfPeople: true,
        })),
        ...placesBySureness([
          ...each(ofGroup, (view) => areaFindings(view, code, areaKind)),
          ...each(firstViews, (view) => areaFinding(view) ?? areaFindings(view, everyone, areaKind)),
        ]),
      ];
    case 'compared-with':
      return [
        ...each(ofGroup, (view) => representationFinding(view, code)),
        ...firstViews.flatMap((view) => againstBenchmarks(view, input)),
        ...(ofGroup.length > 0 ? [] : inTurn(views.map(shareAnswers))),
      ];
    case 'gaps': {
      const gap = gapFinding(input);
      return [
        ...(gap === null ? [] : [{ finding: { ...gap, id: 'answer-gaps', ...namedGaps(input) }, view: null }]),
        ...each(ofGroup.length > 0 ? ofGroup : views, knownFinding),
      ];
    }
    case 'own':
      return [];
    default:
      return assertNever(kind);
  }
}

function each(
  views: readonly EvidenceView[],
  tell: (view: EvidenceView) => Finding | readonly Finding[] | null,
): Answer[] {
  return views.flatMap((view) => {
    const told = tell(view);
    const list = told === null ? [] : 'id' in told ? [told] : told;
    return list.map((finding) => ({ finding, view }));
  });
}

type Weighed = Answer & { readonly weight: number };

/** What a view says, with its weight. */
function weighed(view: EvidenceView): Weighed[] {
  return weighedFindings(view).map((told) => ({ ...told, view }));
}

/** The weightiest first over all views; then what may be chance, what is not clear, and what can't be said. */
function bySureness(answers: readonly Weighed[]): Answer[] {
  return [...answers]
    .sort((one, other) => other.weight - one.weight || rankOf(one) - rankOf(other))
    .map(({ finding, view }) => ({ finding, view }));
}

function placesBySureness(answers: readonly Answer[]): Answer[] {
  return [...answers].sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ finding: { direction, mayBeChance } }: Answer): number {
  if (mayBeChance === true) return 1;
  return isClear(direction) ? 0 : direction === 'no-clear-difference' ? 2 : 3;
}

function againstBenchmarks(view: EvidenceView, { benchmarks, workspace }: ProfileInput): Answer[] {
  const { id } = readView(view).breakdown.measure;
  return benchmarks
    .filter(({ benchmark }) => benchmark.measure === id)
    .map((benchmarked) => ({ finding: benchmarkFinding(view, benchmarked, workspace.areas.geography.kind), view }));
}

/** Shares of the groups that differ most surely. */
function shareAnswers(view: EvidenceView): Answer[] {
  const comparisons = groupComparisons(readView(view));
  const clear = [...clearComparisons(comparisons, 'higher'), ...clearComparisons(comparisons, 'lower')];
  return clear
    .filter(({ mayBeChance, ratio }) => !mayBeChance && ratio.reliable)
    .slice(0, sharesAtMost)
    .flatMap(({ category }) => each([view], () => representationFinding(view, category.code)));
}

/** For how many the strand is known, as a finding. */
function knownFinding(view: EvidenceView): Finding {
  const { measure, strand } = readView(view).breakdown;
  const text = completenessSentence(view);
  const finding: Finding = {
    kind: 'finding',
    id: `${measure.id}-${strand.id}-${view.area}-known`,
    figure: knownShare(text),
    text,
    detail: `${measure.title}, ${measure.period}.`,
    direction: 'not-comparable',
  };
  return withFigures(finding, completenessFigures(view));
}

/** The share that leads a sentence of for how many a strand is known, or a symbol where it tells none. */
function knownShare(text: string): string {
  const [share] = /[\d.]+%/u.exec(text) ?? [];
  if (share !== undefined) return share;
  if (text.includes(' is known for all ')) return '100%';
  return text.includes('hidden to protect people') ? '[c]' : '[x]';
}
