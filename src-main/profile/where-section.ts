import { everyone } from '../../shared/model/breakdown.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import { areaFinding } from '../../shared/presentation/area-finding.ts';
import { areaFindings } from '../../shared/presentation/area-findings.ts';
import { areaTable } from '../../shared/presentation/area-table.ts';
import { areaTitle } from '../../shared/presentation/area-title.ts';
import { describeMap } from '../../shared/presentation/describe-map.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { mapClasses } from '../../shared/presentation/map-classes.ts';
import { wardMap } from '../../shared/presentation/ward-map.ts';
import { areaCaption, captioned } from './captions.ts';
import type { ProfileInput } from './profile-input.ts';

const mapWidth = 480;

/** Where a measure is high and low: its map and its table of areas; a single area is marked on the map. */
export function whereSection(view: EvidenceView, input: ProfileInput): ProfileSection {
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
      ...(isWhole ? [] : [`${area.name} has a double outline.`]),
      `Classes hold about equally many ${areaKind}s; a ${areaKind} whose number is hidden is in none.`,
      ...(classes.splitPairs.length === 0
        ? []
        : [
            `The class breaks part ${String(classes.splitPairs.length)} neighbouring pairs of ${areaKind}s whose intervals overlap: small differences in shade mean little.`,
          ]),
      ...(classes.statuses.length === 0
        ? []
        : [`${classes.statuses.map(({ symbol, label }) => `${symbol} ${label}`).join('; ')}.`]),
      workspace.areas.note,
    ],
  };
  const blocks: Block[] = [map, { kind: 'table', table: captioned(table, areaCaption(view, areaKind)) }];
  if (own === null) {
    return {
      id: `${breakdown.measure.id}-where`,
      title: map.title,
      lead: `Each ${areaKind} is compared with the rest of ${whole.name}, which leaves the ${areaKind} out.`,
      blocks: [...areaFindings(view, everyone, areaKind), ...blocks],
    };
  }
  return {
    id: `${breakdown.measure.id}-where`,
    title: `${area.name} and the rest of ${whole.name}`,
    lead: own.text,
    blocks: [own, ...blocks],
  };
}
