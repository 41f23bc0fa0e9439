import { formatList } from '../base/format-list.ts';
import { formatNumber } from '../base/format-number.ts';
import { countedNoun, startSentence, withinSentence } from '../base/format-words.ts';
import type { AuditCell, AuditSource, EvidenceAudit, HeldCell } from '../model/evidence-audit.ts';

type AuditStrand = EvidenceAudit['strands'][number];

/** Known for 90% or more of people, for 70% to 89%, or for fewer. */
export type KnownBand = 'most' | 'many' | 'few';

/** People whom a question applies to. */
export function askedOf({ known, others }: Pick<HeldCell, 'known' | 'others'>): number {
  return others.reduce((total, { answer, people }) => total + (answer === 'does-not-apply' ? 0 : people), known);
}

/** The per cent of whom it is known; 99.6 is 99, since 100 says everyone. Null where it applies to nobody. */
export function knownPercent(cell: HeldCell): number | null {
  const all = askedOf(cell);
  if (all === 0) return null;
  const percent = Math.round((100 * cell.known) / all);
  if (percent === 100 && cell.known < all) return 99;
  return percent === 0 && cell.known > 0 ? 1 : percent;
}

export function knownBand(percent: number): KnownBand {
  return percent >= 90 ? 'most' : percent >= 70 ? 'many' : 'few';
}

/** "Care experience and gender reassignment are the widest gaps: 8 and 5 of 10 sources hold nothing". */
export function auditFinding({ strands, sources }: EvidenceAudit): string {
  const all = sources.length;
  if (all === 0) return 'No dataset describes people yet';
  const absent = strands
    .map((strand, at) => ({ strand, none: sources.filter(({ cells }) => cells[at]?.kind !== 'held').length }))
    .filter(({ none }) => none > 0)
    .toSorted((left, right) => right.none - left.none);
  const nowhere = absent.filter(({ none }) => none === all);
  if (nowhere.length > 0) return `No source holds anything on ${listed(nowhere, 'or')}`;
  const [first, second] = absent;
  if (first === undefined) return 'Every source holds every strand';
  const sourcesWord = all === 1 ? 'source' : 'sources';
  if (second === undefined || second.none < 2)
    return `${first.strand.title} is the widest gap: ${formatNumber(first.none)} of ${formatNumber(all)} ${sourcesWord} hold nothing`;
  const counts =
    first.none === second.none
      ? formatNumber(first.none)
      : `${formatNumber(first.none)} and ${formatNumber(second.none)}`;
  return `${startSentence(listed([first, second], 'and'))} are the widest gaps: ${counts} of ${formatNumber(all)} ${sourcesWord} hold nothing`;
}

function listed(gaps: readonly { readonly strand: AuditStrand }[], joiner: 'and' | 'or'): string {
  return formatList(
    gaps.map(({ strand }) => withinSentence(strand.title)),
    joiner,
  );
}

/** "Sexual orientation is known for 71% of 9,203 referrals". */
export function cellFinding(source: AuditSource, strand: AuditStrand, cell: AuditCell): string {
  switch (cell.kind) {
    case 'not-held':
      return `${strand.title} is not held for any of ${formatNumber(source.people)} ${source.unit}`;
    case 'unread':
      return `${strand.title} is held, but could not be counted`;
    case 'held': {
      const percent = knownPercent(cell);
      return percent === null
        ? `${strand.title} applies to none of ${formatNumber(source.people)} ${source.unit}`
        : `${strand.title} is known for ${percent === 100 ? 'all' : `${String(percent)}%`} of ${formatNumber(askedOf(cell))} ${source.unit}`;
    }
  }
}

/** Something that can or cannot be done with what is held. */
export interface Allowance {
  readonly may: boolean;
  readonly says: string;
}

/** What the evidence of a cell allows: figures for the whole, by area, and over time. */
export function allowances(source: AuditSource, cell: HeldCell): Allowance[] {
  const percent = knownPercent(cell);
  if (percent === null) return [{ may: false, says: 'No figures: it applies to nobody here.' }];
  const missing = 100 - percent;
  const whole: Record<KnownBand, Allowance> = {
    most: {
      may: true,
      says:
        missing === 0
          ? 'Figures for the whole, with intervals'
          : `Figures for the whole, with intervals; ${lessThan(cell, missing)} not known`,
    },
    many: { may: true, says: `Figures for the whole, said with the ${String(missing)}% not known` },
    few: {
      may: false,
      says: `Figures for the whole: for ${String(missing)}% it is not known, so a difference may be only in who was asked`,
    },
  };
  const { areas } = cell;
  const byArea: Allowance =
    areas === null
      ? { may: false, says: 'Figures by area: these people are not placed in areas. Join them to a lookup first.' }
      : areas.small === 0
        ? {
            may: true,
            says: `Figures by area: every group has ten ${source.unit} or more in all ${formatNumber(areas.all)} ${areas.word}`,
          }
        : {
            may: areas.small * 2 < areas.all,
            says: `Figures by area: ${formatNumber(areas.small)} of ${formatNumber(areas.all)} ${areas.word} have a group of under ten ${source.unit}`,
          };
  return [
    whole[knownBand(percent)],
    byArea,
    { may: false, says: `Change over time: this extract tells of one period, ${source.period}` },
  ];
}

function lessThan({ known, others }: Pick<HeldCell, 'known' | 'others'>, missing: number): string {
  const all = askedOf({ known, others });
  return (all - known) / all < 0.01 ? 'for under 1% it is' : `for ${String(missing)}% it is`;
}

/** Other sources in which more is known of a strand, best first. */
export function fullerSources(
  { strands, sources }: EvidenceAudit,
  source: AuditSource,
  strand: AuditStrand,
): { readonly title: string; readonly owner: string; readonly percent: number }[] {
  const at = strands.findIndex(({ id }) => id === strand.id);
  const percentOf = (each: AuditSource): number => {
    const cell = each.cells[at];
    return cell?.kind === 'held' ? (knownPercent(cell) ?? 0) : 0;
  };
  const here = percentOf(source);
  return sources
    .filter((each) => each.id !== source.id && percentOf(each) > here)
    .map((each) => ({ title: each.title, owner: each.owner, percent: percentOf(each) }))
    .toSorted((left, right) => right.percent - left.percent);
}

/** A strand that a source does not hold, or holds for few. */
export interface DataGap {
  readonly source: AuditSource;
  readonly strand: AuditStrand;
  /** In words without a count, which may be read to others: "not held". */
  readonly says: string;
}

/** The gaps of an audit, by strand in its order, then by source; a gap is a strand not held or known for under 70%. */
export function dataGaps({ strands, sources }: EvidenceAudit): DataGap[] {
  return strands.flatMap((strand, at) =>
    sources.flatMap((source) => {
      const cell = source.cells[at];
      const says = cell === undefined ? null : gapWords(cell);
      return says === null ? [] : [{ source, strand, says }];
    }),
  );
}

function gapWords(cell: AuditCell): string | null {
  if (cell.kind === 'not-held') return 'not held';
  if (cell.kind === 'unread') return 'held, but could not be counted';
  const percent = knownPercent(cell);
  return percent !== null && knownBand(percent) === 'few' ? 'known for under 70%' : null;
}

/** The gaps as lines of text without any count, so that they can be sent to a partner. */
export function gapsText(audit: EvidenceAudit): string {
  const byStrand = Map.groupBy(dataGaps(audit), ({ strand }) => strand.title);
  return [
    'Data gaps by protected characteristic',
    'No counts are given: how complete a dataset is has not been released.',
    ...[...byStrand].flatMap(([title, gaps]) => [
      '',
      title,
      ...gaps.map(({ source, says }) => `- ${source.title} (${source.owner}): ${says}`),
    ]),
    '',
  ].join('\n');
}

/** The line under the title: of how many datasets people are described. */
export function auditFacts({ sources, lineage }: EvidenceAudit): string {
  const described = sources.reduce((total, { datasets }) => total + datasets.length, 0);
  const rest = lineage.datasets - described;
  return `What partners hold for each protected characteristic, and how complete it is · ${formatNumber(described)} of ${countedNoun(lineage.datasets, 'dataset')} describe people${rest > 0 ? `; ${rest === 1 ? 'the other one describes' : 'the rest describe'} areas` : ''}`;
}

/** "Gender reassignment, Housing register: not held", as a cell of the matrix is read out. */
export function spokenCellOf(source: AuditSource, strand: AuditStrand, cell: AuditCell): string {
  const percent = cell.kind === 'held' ? knownPercent(cell) : null;
  const says =
    cell.kind === 'not-held'
      ? 'not held'
      : cell.kind === 'unread'
        ? 'could not be counted'
        : percent === null
          ? 'does not apply'
          : `${String(percent)}% known`;
  return `${says}, ${strand.title}, ${source.title}`;
}
