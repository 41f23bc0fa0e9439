import { assertNever } from '../../shared/base/assert-never.ts';
import { startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { Block, Finding, ProfileSection } from '../../shared/model/profile.ts';
import { areaFindings } from '../../shared/presentation/area-findings.ts';
import { areaTable } from '../../shared/presentation/area-table.ts';
import { areaTitle } from '../../shared/presentation/area-title.ts';
import { howMuch, moreWords } from '../../shared/presentation/comparison-words.ts';
import { describeMap } from '../../shared/presentation/describe-map.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { groupFinding } from '../../shared/presentation/group-finding.ts';
import { mapClasses } from '../../shared/presentation/map-classes.ts';
import { missingnessModel } from '../../shared/presentation/missingness-model.ts';
import { representationFinding } from '../../shared/presentation/representation-finding.ts';
import { wardMap } from '../../shared/presentation/ward-map.ts';
import { areaCaption, captioned } from './captions.ts';
import type { ProfileInput } from './profile-input.ts';
import { strandGaps } from './strand-gaps.ts';

const mapWidth = 640;

/** One measure of one group: how it compares, its share, its map and its table of areas, and who is missing. */
export function communityMeasure(view: EvidenceView, code: string, input: ProfileInput): ProfileSection {
  const { workspace, theme, boundaries } = input;
  const { breakdown, area, whole } = readView(view);
  const { measure, strand } = breakdown;
  const areaKind = workspace.areas.geography.kind;
  const classes = mapClasses(view, code);
  const table = areaTable(view, code, { areaKind });
  const finding = groupFinding(view, code);
  const share = representationFinding(view, code);
  const isWhole = area.code === whole.code;
  const hasMap = classes.areas.some(({ value }) => value !== null);
  const map: Block = {
    kind: 'map',
    id: `${measure.id}-${code}-map`,
    title: areaTitle(view, code, areaKind),
    subtitle: table.subtitle,
    description: describeMap(view, code, classes, areaKind),
    spec: wardMap(view, code, boundaries, {
      theme,
      width: mapWidth,
      areaKind,
      ...(isWhole ? {} : { chosen: area.code }),
    }),
    notes: [workspace.areas.note],
  };
  return {
    id: `community-${measure.id}`,
    name: measure.title,
    title: finding === null ? measure.title : titleOf(finding, measure),
    lead: `Compared with everyone else of known ${withinSentence(strand.title)} in ${area.name}.`,
    blocks: [
      ...(finding === null ? [] : [finding]),
      ...(share === null ? [] : [share]),
      ...areaFindings(view, code, areaKind),
      ...(hasMap ? [map] : []),
      { kind: 'table', table: captioned(table, areaCaption(view, areaKind, code)) },
      { ...missingnessModel(view), id: `${measure.id}-${strand.id}-missing` },
      ...strandGaps(view),
    ],
  };
}

/** What the comparison says, as a heading. */
function titleOf({ direction, mayBeChance }: Finding, measure: Breakdown['measure']): string {
  const told = (side: 'more' | 'less'): string => {
    const words = moreWords(measure, side, 'others');
    return mayBeChance === true ? `Perhaps ${words}` : startSentence(words);
  };
  switch (direction) {
    case 'higher':
      return told('more');
    case 'lower':
      return told('less');
    case 'no-clear-difference':
      return `No clear difference in ${howMuch(measure, 'people')}`;
    case 'hidden':
      return `Who ${measure.counts === 'events' ? 'has' : 'is'} ${moreWords(measure, 'more', null)} is not shown`;
    case 'too-few':
    case 'not-comparable':
      return `Too few to say who ${measure.counts === 'events' ? 'has' : 'is'} ${moreWords(measure, 'more', null)}`;
    default:
      return assertNever(direction);
  }
}
