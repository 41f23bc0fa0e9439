import { AppError } from '../../shared/base/app-error.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import type { Area } from '../../shared/model/area.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Funnel } from '../../shared/model/funnel.ts';
import { type PictureFormat, pictureMediaTypes } from '../../shared/model/report-format.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { Released } from '../../shared/model/released.ts';
import { lightTheme } from '../../shared/presentation/chart-theme.ts';
import type { ChartKind } from '../../shared/model/chart-kind.ts';
import { crossedHeatMap, describeCrossed } from '../../shared/presentation/crossed-heat-map.ts';
import { crossedTable } from '../../shared/presentation/crossed-table.ts';
import { exploreChart } from '../../shared/presentation/charts/explore-chart.ts';
import { describeMap } from '../../shared/presentation/describe-map.ts';
import { areaTable } from '../../shared/presentation/area-table.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { mapClasses, type MapClassOptions } from '../../shared/presentation/map-classes.ts';
import { readCrossing } from '../../shared/presentation/read-crossing.ts';
import { wardMap } from '../../shared/presentation/ward-map.ts';
import { ownerOf } from '../../shared/presentation/owner-words.ts';
import { deriveReleased } from '../disclosure/release.ts';
import { drawAlone } from '../output/pictures/draw-alone.ts';
import { areaFunnel } from '../statistics/area-funnel.ts';
import type { GuardedEvidence } from './guarded-evidence.ts';
import { measureParts } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

interface PictureParts {
  readonly session: Session;
  readonly evidence: GuardedEvidence;
}

export interface AskedPicture {
  readonly measure: string;
  readonly strand: StrandId;
  readonly area: Area['code'];
  readonly category: string | null;
  readonly chart: ChartKind | 'map' | 'crossed';
  /** Of a chart of two strands at once: the one across. */
  readonly second?: StrandId | undefined;
  readonly classes?: MapClassOptions | undefined;
  readonly format: PictureFormat;
}

const chartWidth = 860;
const mapWidth = 640;

/** A chart or map of the window as a file with its title, notes and source; it must be recorded before it leaves. */
export async function explorePicture({ session, evidence }: PictureParts, asked: AskedPicture): Promise<File> {
  const view = { evidence: await evidence.of(asked.measure), strand: asked.strand, area: asked.area };
  const drawn = drawnOf(view, asked, session);
  const { measure, join, population } = measureParts(session.workspace, asked.measure);
  const records = datasetOf(session.workspace, join.left.dataset);
  const source = `Source: ${records.title} (${ownerOf(records)}), ${records.period.label}; ${population.title}. ${session.workspace.synthetic ? 'Synthetic data: no row describes a person. ' : ''}${asked.chart === 'map' ? session.workspace.areas.note : ''}`;
  const bytes = await drawAlone({ ...drawn, source: source.trim() }, asked.format);
  const name = [measure.title, asked.strand, asked.chart === 'crossed' ? `by ${asked.second ?? ''}` : asked.chart]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-');
  return new File([new Uint8Array(bytes)], `${name}.${asked.format}`, { type: pictureMediaTypes[asked.format] });
}

/** The areas of one strand's breakdown against the whole; null where its rate is not printed. */
export async function exploreFunnel(
  { evidence }: Pick<PictureParts, 'evidence'>,
  asked: { readonly measure: string; readonly strand: StrandId; readonly category: string | null },
): Promise<Released<Funnel | null>> {
  return deriveReleased(await evidence.of(asked.measure), (found) => funnelIn(found, asked.strand, asked.category));
}

/** The same for evidence at hand. */
export function funnelIn(
  { breakdowns }: EvidenceView['evidence'],
  strand: StrandId,
  category: string | null,
): Funnel | null {
  const breakdown = breakdowns.find((each) => each.strand.id === strand);
  return breakdown === undefined ? null : areaFunnel(breakdown, category ?? everyone);
}

/** The funnels of a recipe's pinned charts, by the id of their pin. */
export function pinnedFunnels(
  { pins = [] }: Pick<ProfileRecipe, 'pins'>,
  evidence: readonly EvidenceView['evidence'][],
): ReadonlyMap<string, Funnel> {
  return new Map(
    pins.flatMap(({ id, chart, measure, strand, category }) => {
      const own = evidence.find(({ breakdowns }) => breakdowns[0]?.measure.id === measure);
      const funnel = chart !== 'funnel' || own === undefined ? null : funnelIn(own, strand, category);
      return funnel === null ? [] : [[id, funnel] as const];
    }),
  );
}

function drawnOf(view: EvidenceView, asked: AskedPicture, session: Session) {
  switch (asked.chart) {
    case 'map':
      return mapOf(view, asked, session);
    case 'crossed':
      return crossedOf(view, asked);
    default:
      return chartOf(view, asked, asked.chart, session);
  }
}

/** Two strands at once, for the whole. */
function crossedOf({ evidence }: EvidenceView, { strand, second }: AskedPicture) {
  const reading = second === undefined ? null : readCrossing(evidence, strand, second);
  if (reading === null) {
    throw new AppError(
      'unknown-name',
      'These two characteristics are not counted together. Count them together first.',
    );
  }
  const { caption, subtitle, notes } = crossedTable(reading);
  return {
    title: caption,
    subtitle,
    description: describeCrossed(reading),
    spec: crossedHeatMap(reading, { theme: lightTheme, width: chartWidth }),
    notes: [
      'Colour: how likely the group is against everyone else of whom both are known; grey where there is no clear difference. ▲ ▼: clearly higher or lower; u: read with care.',
      ...notes.slice(-1),
    ],
  };
}

function chartOf(view: EvidenceView, asked: AskedPicture, kind: ChartKind, session: Session) {
  const { title, subtitle, description, notes, spec } = exploreChart(view, kind, {
    theme: lightTheme,
    width: chartWidth,
    areaKind: session.workspace.areas.geography.kind,
    category: asked.category,
    chosen: asked.area === session.workspace.whole.code ? [] : [asked.area],
    funnel: kind === 'funnel' ? funnelIn(view.evidence, asked.strand, asked.category) : null,
  });
  if (spec === null) throw new AppError('usage', `${title}. Choose another chart or group.`);
  return { title, subtitle, description, notes, spec };
}

function mapOf(view: EvidenceView, asked: AskedPicture, session: Session) {
  const areaKind = session.workspace.areas.geography.kind;
  const category = asked.category ?? everyone;
  const options = asked.classes ?? {};
  const chosen = asked.area === session.workspace.whole.code ? {} : { chosen: asked.area };
  const table = areaTable(view, category, { areaKind });
  const classes = mapClasses(view, category, options);
  const group = table.subtitle;
  return {
    title: table.caption,
    subtitle: group,
    description: describeMap(view, category, classes, areaKind),
    spec: wardMap(view, category, session.boundaries, {
      theme: lightTheme,
      width: mapWidth,
      areaKind,
      ...options,
      ...chosen,
    }),
    notes: [
      `${startSentence(areaKind)}s whose number is hidden are in no class.`,
      ...(classes.splitPairs.length === 0
        ? []
        : [
            'Some on either side of a class break have intervals that overlap: small differences in shade mean little.',
          ]),
    ],
  };
}
