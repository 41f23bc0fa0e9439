import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { FigureSource, Provenance } from '../../shared/model/edition.ts';
import { datasetsOfName } from '../../shared/model/join-sides.ts';
import type { Segment } from '../../shared/model/segment.ts';
import { categoryOf, readView } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { estimateOf, figureFormula, figureWords } from '../../shared/presentation/figure-words.ts';
import { formatEstimateInterval, inPrintedUnit, printEstimate } from '../../shared/presentation/format-estimate.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { describeSegment } from '../../shared/presentation/segment-words.ts';
import { listDimension } from '../disclosure/guard/list-dimension.ts';
import { methodNames } from '../profile/method-names.ts';
import { countedPeople } from './counted-people.ts';
import { countingQueries } from './counting-queries.ts';
import { measureParts } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import type { Workbench } from './router-ports.ts';
import type { Session } from './session.ts';

const versionLength = 12;
/** How many more decimals than it is printed with a number is told with. */
const moreDecimals = 2;

interface AskedFigure {
  readonly profile: string;
  readonly area: AreaKey;
  readonly figure: FigureSource;
}

type Facts = Provenance['facts'];

/**
 * Where a number of a profile comes from: its formula in released counts, the extracts with their versions, who is counted
 * in words, the method, the query, and the releases in which it left. Throws `unknown-name` where there is no such number.
 */
export async function provenance(
  { session, reports, recorder }: Workbench,
  { area, figure }: AskedFigure,
  signal: AbortSignal,
): Promise<Provenance> {
  const evidence = await reports.evidence(figure.measure, reports.area(area));
  const strand = strandOf(evidence, figure);
  const reading = readView({ evidence, strand, area: figure.area });
  const row = reading.row(figure.category);
  if (row === undefined) {
    throw new AppError('unknown-name', `There is no number of "${figure.category}" in ${reading.area.name}.`);
  }
  const parts = measureParts(session.workspace, figure.measure);
  const queries = await countingQueries(session, figure.measure, strand, signal);
  const isOfPopulation = figure.estimate === 'population' || figure.estimate === 'population-share';
  const table = parts.population.tables[strand] ?? '';
  const releases = await releasesOf(
    session,
    recorder,
    figure.measure,
    listDimension(strand, reading.breakdown.list.id),
  );
  const users = startSentence(reading.breakdown.measure.unit);
  return {
    title: titleOf(reading, figure, row),
    formula: figureFormula(reading, figure),
    facts: [
      { term: 'Group', text: `${categoryOf(reading, figure.category).label}, ${reading.area.name}` },
      ...intervalFacts(row, figure),
      ...(isOfPopulation
        ? []
        : [
            ...datasetFacts(session, users, datasetsOfName(parts.join.left.dataset, session.workspace.joins)),
            { term: `${users} counted`, text: peopleWords(session, parts.segment) },
            { term: 'Placed by', text: parts.join.title },
          ]),
      ...datasetFacts(session, 'Population', [table]),
      { term: 'Population counted', text: peopleWords(session, parts.populationSegment) },
      ...methodFacts(row, figure),
      { term: 'Protection', text: evidence.disclosure.threshold === 0 ? 'None.' : session.workspace.policy.title },
      {
        term: 'Left in',
        text: releases.length === 0 ? 'No release yet' : formatList(releases.map(releaseName)),
      },
    ],
    query: queries === null ? null : queryText(queries, isOfPopulation, parts),
    releases,
  };
}

/** The strand that a figure is broken down by; everyone's is told by the first, where it names none. */
function strandOf({ breakdowns }: MeasureEvidence, { strand }: FigureSource): StrandId {
  const found = breakdowns.find((breakdown) => strand === '' || breakdown.strand.id === strand);
  if (found === undefined) throw new AppError('unknown-name', `There is no number by "${strand}" in this profile.`);
  return found.strand.id;
}

function titleOf(reading: Reading, figure: FigureSource, row: Parameters<typeof estimateOf>[0]): string {
  const words = figureWords(reading, figure, reading.area.name);
  const found = estimateOf(row, figure.estimate);
  if (found === null) return startSentence(`${words}: not available`);
  if (typeof found === 'number') {
    const percent = inPrintedUnit('share', found);
    return `${formatNumber(percent, 1 + moreDecimals)}%, ${words}, shown as ${formatNumber(percent, 1)}%`;
  }
  if (found.status !== 'value') {
    return startSentence(`${words}: ${found.status === 'suppressed' ? 'hidden to protect people' : 'not available'}`);
  }
  if (!('quantity' in found)) return `${formatNumber(found.value)} ${words}`;
  const value = figure.part === 'value' ? found.value : found[figure.part];
  if (value === null) return startSentence(`${words}: no upper limit`);
  const unit = found.quantity === 'share' ? '%' : '';
  const isRatio = found.quantity === 'rate-ratio' || found.quantity === 'representation-ratio';
  const shown = isRatio ? '' : `, shown as ${printEstimate({ ...found, value }, 1).text}`;
  const limit = figure.part === 'value' ? '' : `, ${figure.part} limit of the 95% interval`;
  return `${formatNumber(inPrintedUnit(found.quantity, value), 1 + moreDecimals)}${unit}, ${words}${limit}${shown}`;
}

function intervalFacts(row: Parameters<typeof estimateOf>[0], { estimate }: FigureSource): Facts {
  const found = estimateOf(row, estimate);
  if (found === null || typeof found === 'number' || !('quantity' in found) || found.status !== 'value') return [];
  return [{ term: '95% interval', text: formatEstimateInterval(found, 1 + moreDecimals) }];
}

function methodFacts(row: Parameters<typeof estimateOf>[0], { estimate }: FigureSource): Facts {
  const found = estimateOf(row, estimate);
  if (found === null || typeof found === 'number' || !('quantity' in found) || found.status !== 'value') return [];
  return [{ term: 'Interval', text: startSentence(methodNames[found.method]) }];
}

function datasetFacts({ datasets }: Session, term: string, ids: readonly string[]): Facts {
  return datasets
    .filter(({ dataset }) => ids.includes(dataset.id))
    .map(({ dataset, fingerprint }) => ({
      term,
      text: `${dataset.title}, ${dataset.owner}; ${dataset.period.label}; received ${formatDate(dataset.received)}; version ${fingerprint.slice(0, versionLength)}`,
    }));
}

function peopleWords(session: Session, segment: Segment): string {
  const words = describeSegment(segment.expression, {
    codeListOf,
    segments: session.workspace.segments,
    areaName: (code) => session.areas.find((area) => area.code === code)?.name ?? code,
  });
  return words === 'everyone' ? segment.title : `${segment.title}: ${words}`;
}

function queryText(
  { users, population }: { readonly users: string; readonly population: string },
  isOfPopulation: boolean,
  { measure, populationSegment }: MeasureParts,
): string {
  const people = `-- ${startSentence(populationSegment.people)}\n${population};\n`;
  return isOfPopulation ? people : `-- ${startSentence(measure.unit)}\n${users};\n\n${people}`;
}

/** The releases of the same people by the same strand, from the same version of the extract, that were not taken back. */
async function releasesOf(
  session: Session,
  { ledger }: Workbench['recorder'],
  measure: string,
  dimension: string,
): Promise<number[]> {
  const { version } = await countedPeople(session, measure);
  const { entries } = await ledger.read();
  const withdrawn = new Set(entries.flatMap(({ withdraws }) => withdraws ?? []));
  const left = (await ledger.tables()).filter(
    ({ tables }) =>
      tables.people.measure === measure &&
      tables.people.version === version &&
      tables.tables.some(({ dimensions }) => dimensions.includes(dimension)),
  );
  return [...new Set(left.flatMap(({ numbers }) => numbers))]
    .filter((number) => !withdrawn.has(number))
    .toSorted((one, other) => one - other);
}
