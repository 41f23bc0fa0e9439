import { assertNever } from '../../shared/base/assert-never.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import type { Area } from '../../shared/model/area.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { Direction } from '../../shared/model/estimate.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import { areaFinding } from '../../shared/presentation/area-finding.ts';
import { areaFindings } from '../../shared/presentation/area-findings.ts';
import { areaTable } from '../../shared/presentation/area-table.ts';
import { areaTitle } from '../../shared/presentation/area-title.ts';
import { benchmarkFinding } from '../../shared/presentation/benchmark-finding.ts';
import { benchmarkTable } from '../../shared/presentation/benchmark-table.ts';
import { describeMap } from '../../shared/presentation/describe-map.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { mapClasses } from '../../shared/presentation/map-classes.ts';
import { wardMap } from '../../shared/presentation/ward-map.ts';
import { areaCaption, captioned } from './captions.ts';
import type { ProfileInput } from './profile-input.ts';

const mapWidth = 640;

/** Where a measure is high and low: its map and its table of areas; a single area is marked on the map. */
export function whereSection(view: EvidenceView, input: ProfileInput, isOnlyMeasure: boolean): ProfileSection {
  const { workspace, theme, boundaries } = input;
  const { breakdown, area, whole } = readView(view);
  const areaKind = workspace.areas.geography.kind;
  const table = areaTable(view, everyone, { areaKind });
  const classes = mapClasses(view, everyone);
  const own = areaFinding(view);
  const isWhole = area.code === whole.code;
  const spec = wardMap(
    view,
    everyone,
    boundaries,
    isWhole ? { theme, width: mapWidth, areaKind } : { theme, width: mapWidth, areaKind, chosen: area.code },
  );
  const map = {
    kind: 'map' as const,
    id: `${breakdown.measure.id}-map`,
    title: areaTitle(view, everyone, areaKind),
    subtitle: table.subtitle,
    description: describeMap(view, everyone, classes, areaKind),
    spec,
    notes: [
      ...outlineNote(area, isWhole, input),
      `Classes hold about equally many ${areaKind}s; a ${areaKind} whose number is hidden is in none.`,
      ...(classes.splitPairs.length === 0
        ? []
        : [
            `Some ${areaKind}s on either side of a class break have intervals that overlap (${countedNoun(classes.splitPairs.length, 'pair')}): small differences in shade mean little.`,
          ]),
      workspace.areas.note,
    ],
  };
  const benchmarks = input.benchmarks.filter(({ benchmark }) => benchmark.measure === breakdown.measure.id);
  const blocks: Block[] = [
    ...benchmarks.map((benchmarked) => benchmarkFinding(view, benchmarked, areaKind)),
    map,
    { kind: 'table', table: captioned(table, areaCaption(view, areaKind)) },
    ...benchmarks.map((benchmarked) => ({
      kind: 'table' as const,
      table: benchmarkTable(view, benchmarked, areaKind),
    })),
  ];
  const name = isOnlyMeasure ? startSentence(`${areaKind}s`) : `${breakdown.measure.title}: ${areaKind}s`;
  if (own === null) {
    return {
      id: `${breakdown.measure.id}-where`,
      name,
      title: map.title,
      lead: `Each ${areaKind} is compared with the rest of ${whole.name}, which leaves the ${areaKind} out.`,
      blocks: [...areaFindings(view, everyone, areaKind), ...blocks],
    };
  }
  return {
    id: `${breakdown.measure.id}-where`,
    name,
    title: ownTitle(own.direction, area.name, whole.name),
    lead: `${area.name} is compared with the rest of ${whole.name}, which leaves ${area.name} out.`,
    blocks: [own, ...blocks],
  };
}

/** Which area is marked on the map; one of the officers' own is told by the areas that it is made of. */
function outlineNote({ name }: Area, isWhole: boolean, { members, workspace }: ProfileInput): string[] {
  if (members === undefined) return isWhole ? [] : [`${name} has a double outline.`];
  const names = formatList(members.map((member) => member.name));
  return [
    `${name} is made of ${names}. Its numbers are worked out from those printed of its ${workspace.areas.geography.kind}s, so that some are hidden where theirs are.`,
  ];
}

/** What the area's own comparison says, in a line. */
function ownTitle(direction: Direction, area: string, whole: string): string {
  switch (direction) {
    case 'higher':
      return `${area} is clearly above the rest of ${whole}`;
    case 'lower':
      return `${area} is clearly below the rest of ${whole}`;
    case 'no-clear-difference':
      return `${area} is not clearly different from the rest of ${whole}`;
    case 'too-few':
    case 'hidden':
    case 'not-comparable':
      return `${area} and the rest of ${whole}`;
    default:
      return assertNever(direction);
  }
}
