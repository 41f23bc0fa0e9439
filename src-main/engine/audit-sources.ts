import { startSentence } from '../../shared/base/format-words.ts';
import { shownStrands, strandTitles } from '../../shared/code-lists/code-lists.ts';
import { strands } from '../../shared/code-lists/strands.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { EvidenceAudit } from '../../shared/model/evidence-audit.ts';

/** Datasets that tell of the same people. */
export interface PeopleSource {
  readonly id: string;
  readonly title: string;
  readonly kind: 'records' | 'tables';
  readonly datasets: readonly [Dataset, ...Dataset[]];
}

/** Asked of by practice although the Act does not protect them; others are audited where some dataset holds them. */
const asked: readonly StrandId[] = ['care-experience', 'carers'];

/**
 * The datasets that describe people, each with its own row; published tables of the same people, period and owner are
 * one source, since a table by religion is no gap in a table by sex.
 */
export function peopleSources(datasets: readonly Dataset[]): PeopleSource[] {
  const described = datasets.filter(
    ({ kind, roles }) =>
      kind === 'record-level' || (kind === 'aggregate' && Object.values(roles).some((role) => role.kind === 'strand')),
  );
  const groups = Map.groupBy(described, ({ id, kind, owner, unit, period }) =>
    kind === 'record-level' ? id : JSON.stringify([owner, unit, period.from, period.to]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    return {
      id: first.id,
      title:
        rest.length === 0 ? first.title : `${startSentence(first.unit)}, ${sharedEnding(group) ?? first.period.label}`,
      kind: first.kind === 'aggregate' ? ('tables' as const) : ('records' as const),
      datasets: [first, ...rest] as const,
    };
  });
}

/** The protected characteristics in the Act's order under its own names, then what else is asked of or held. */
export function auditedStrands(held: (strand: StrandId) => boolean): EvidenceAudit['strands'] {
  const ids = Object.keys(strands).map((id) => shownStrands.find((strand) => strand === id));
  return ids.flatMap((id) => {
    if (id === undefined) return [];
    const { protectedAs } = strands[id];
    if (protectedAs === null && !asked.includes(id) && !held(id)) return [];
    return { id, title: protectedAs ?? strandTitles[id], isProtected: protectedAs !== null };
  });
}

/** What the titles of tables end in alike after their last comma, such as "Census 2021"; null where they do not. */
function sharedEnding(datasets: readonly Dataset[]): string | null {
  const endings = new Set(datasets.map(({ title }) => title.split(', ').slice(1).at(-1) ?? null));
  const [ending = null] = endings;
  return endings.size === 1 ? ending : null;
}
