import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import { notPlaced } from '../../shared/model/area.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { MeasureLook, MeasureWarning } from '../../shared/model/measure-look.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import type { Connection } from '../database/connection.ts';
import { placedArea } from '../join/place-records.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { isSampleTitle } from '../../shared/model/sample-title.ts';
import { ageSpanOf, spanOf } from './age-span.ts';
import { countIn } from './count-in.ts';
import { countedRelation } from './counted-relation.ts';
import type { MeasureParts } from './measure-strands.ts';
import { personColumns } from './person-columns.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

type Figures = Pick<MeasureLook, 'counted' | 'placed' | 'outside' | 'unit'>;

/** More than this share of people without an area is worth a warning. */
const mostUnplaced = 0.05;
/** Where more than this share of positions lies outside the whole, records without one are likely to as well. */
const mostElsewhere = 0.5;
/** People of this long before users are counted are told of. */
const longAgo = 1;
const dayLength = 86_400_000;
const yearLength = 365.25;

/** What an officer should know of a measure before it is kept. */
export async function measureWarnings(
  session: Session,
  connection: Connection,
  parts: MeasureParts,
  records: Dataset,
  figures: Figures,
  cubes: readonly CountCube[],
): Promise<MeasureWarning[]> {
  return [
    ...aboveWarnings(parts, cubes),
    ...(await outsideWarnings(session, connection, parts, records, figures)),
    ...(await ageWarnings(session, connection, parts, records)),
    ...unplacedWarnings(session, parts, figures),
    ...(await rowWarnings(connection, parts, records)),
    ...periodWarnings(session, parts, records),
    ...sampleWarnings(session, parts),
  ];
}

/** Counts above the population that they are set against. */
function aboveWarnings({ measure, populationSegment }: MeasureParts, cubes: readonly CountCube[]): MeasureWarning[] {
  const found = cubes.flatMap((cube) => {
    const people = new Map(cube.population.map((each) => [`${each.area}|${each.category}`, each]));
    return cube.users.flatMap((cell) => {
      const category = cube.categories.find(({ code, kind }) => code === cell.category && kind === 'category');
      const of = people.get(`${cell.area}|${cell.category}`);
      if (category === undefined || cell.area === notPlaced || (of !== undefined && of.withheld !== null)) return [];
      if (cell.people <= (of?.people ?? 0)) return [];
      const area = cube.areas.find(({ code }) => code === cell.area)?.name ?? cell.area;
      return [`${category.label} in ${area} (${formatNumber(cell.people)} of ${formatNumber(of?.people ?? 0)})`];
    });
  });
  if (found.length === 0) return [];
  const named = formatList([...found.slice(0, 2), ...(found.length > 2 ? [`${found.length - 2} more`] : [])]);
  return [
    {
      grade: 'trap',
      says: `More ${measure.unit} than ${populationSegment.people} are counted: ${named}. Rates there mislead; check that both count the same people, each of them once.`,
    },
  ];
}

/** Users who do not belong to the population that they are set against. */
async function outsideWarnings(
  session: Session,
  connection: Connection,
  parts: MeasureParts,
  records: Dataset,
  { unit }: Figures,
): Promise<MeasureWarning[]> {
  const { segments, mappings } = session.workspace;
  const [users, people] = [parts.segment, parts.populationSegment].map(({ expression }) =>
    resolveSegment(expression, segments),
  );
  if (users === undefined || people === undefined || people.kind === 'everyone') return [];
  const outside: SegmentExpression = { kind: 'and', all: [users, { kind: 'not', expression: people }] };
  const counts = await countIn(connection, {
    dataset: records,
    relation: countedRelation(parts, records),
    areaColumn: placedArea,
    by: [[]],
    segment: outside,
    mappings,
    carried: session.carried,
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code !== 'cancelled') return null;
    throw error;
  });
  const who = `“${parts.populationSegment.title}”`;
  if (counts === null) {
    return [
      {
        grade: 'note',
        says: `The records don’t tell whether all ${unit} belong to ${who}. Rates are right only if they do.`,
      },
    ];
  }
  const number = counts.reduce((sum, each) => sum + each.people, 0);
  if (number === 0) return [];
  const are = number === 1 ? 'does' : 'do';
  return [
    {
      grade: 'trap',
      says: `${startSentence(formatNumber(number))} ${unit} ${are} not belong to ${who}, yet they are set against it. Count only ${who}, or choose a population that they are part of.`,
    },
  ];
}

/** People of ages that the service does not serve, in the population. */
async function ageWarnings(
  session: Session,
  connection: Connection,
  { measure, populationSegment }: MeasureParts,
  records: Dataset,
): Promise<MeasureWarning[]> {
  const people = spanOf(resolveSegment(populationSegment.expression, session.workspace.segments));
  const served = await ageSpanOf(session, connection, records);
  if (people === null) return [];
  const isWider = (people.from ?? 0) < (served.from ?? 0) || (people.to ?? Infinity) > (served.to ?? Infinity);
  if (!isWider) return [];
  const ages = [
    ...(served.from === undefined ? [] : [`from ${served.from}`]),
    ...(served.to === undefined ? [] : [`to ${served.to}`]),
  ].join(' ');
  return [
    {
      grade: 'trap',
      says: `${startSentence(measure.unit)} are of ages ${ages}, yet they are set against ${populationSegment.people} of other ages too: rates are too low, and groups with many such people seem to use it less. Choose a population of those ages.`,
    },
  ];
}

function unplacedWarnings(
  { workspace }: Session,
  { join }: MeasureParts,
  { counted, placed, outside, unit }: Figures,
): MeasureWarning[] {
  const lost = counted - placed;
  const whole = workspace.whole.name;
  if (counted === 0) {
    const leftOut = outside === 0 ? '' : `: all ${formatNumber(outside)} ${unit} lie outside ${whole}`;
    return [{ grade: 'trap', says: `Nobody is counted${leftOut}. Choose other ${unit}, or another dataset.` }];
  }
  if (lost / counted <= mostUnplaced) return [];
  const several = areaWords[workspace.areas.geography.kind][1];
  const some = `${formatNumber(lost)} of ${formatNumber(counted)} ${unit}`;
  if (join.on.every(({ by }) => by === 'key')) {
    return [
      {
        grade: 'loss',
        says: `${some} have no place in ${several} of ${whole}: they count in the whole only. Those who live outside can be left out in Join.`,
      },
    ];
  }
  const elsewhere = outside / (outside + placed);
  const says = `${some} have no position that places them in ${several} of ${whole}: they count in the whole only.`;
  if (elsewhere <= mostElsewhere) return [{ grade: 'loss', says }];
  return [
    {
      grade: 'trap',
      says: `${says} Of those with a position, ${formatNumber(Math.floor(1000 * elsewhere) / 10, 1)}% lie outside, so most of these may too, and rates of ${whole} would be too high. Ask for ${unit} of ${whole} alone, or for the positions that are missing.`,
    },
  ];
}

async function rowWarnings(
  connection: Connection,
  { measure, join }: MeasureParts,
  records: Dataset,
): Promise<MeasureWarning[]> {
  if (measure.persons !== undefined) {
    const hasDate = Object.values(records.roles).some(({ kind }) => kind === 'date');
    const which = hasDate ? 'as their latest row describes them' : 'as one of their rows describes them';
    return [{ grade: 'note', says: `Each person of “${measure.persons}” is counted once, ${which}.` }];
  }
  return (await personColumns(connection, records, join.left.dataset)).map(({ says }) => ({ grade: 'trap', says }));
}

function periodWarnings(
  session: Session,
  { population, measure, populationSegment }: MeasureParts,
  records: Dataset,
): MeasureWarning[] {
  const tables = [...new Set(Object.values(population.tables))].map((id) => datasetOf(session.workspace, id));
  const [table] = tables;
  if (table === undefined) return [];
  if (records.period.label.startsWith('received ')) {
    return [
      {
        grade: 'note',
        says: `“${records.title}” does not say of which time it is. Say so where it is added, as reports name it.`,
      },
    ];
  }
  const years = (Date.parse(records.period.from) - Date.parse(table.period.to)) / dayLength / yearLength;
  if (Math.abs(years) <= longAgo) return [];
  const apart = Math.round(Math.abs(years));
  const { label } = records.period;
  const counted = `${startSentence(measure.unit)} ${label.startsWith('at ') ? label : `of ${label}`}`;
  return [
    {
      grade: 'note',
      says: `${counted} are set against ${populationSegment.people} of ${table.period.label}, ${countedNoun(Math.max(1, apart), 'year')} ${years > 0 ? 'before' : 'after'}. Reports say so.`,
    },
  ];
}

function sampleWarnings({ workspace }: Session, { population }: MeasureParts): MeasureWarning[] {
  const isSample = Object.values(population.tables).some((id) => isSampleTitle(datasetOf(workspace, id).title));
  if (!isSample || workspace.synthetic) return [];
  return [
    {
      grade: 'trap',
      says: 'The population is made up: it came with the workspace to begin with. Add your own tables of residents before anything is published.',
    },
  ];
}
