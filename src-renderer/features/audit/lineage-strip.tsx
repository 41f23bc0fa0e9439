import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { AuditLineage } from '../../../shared/model/evidence-audit.ts';
import { emptyRoute, formatRoute, type Screen } from '../../app/route.ts';
import { Panel } from '../../ui/panel.tsx';

interface Step {
  readonly id: string;
  readonly screen: Screen;
  readonly lines: readonly [title: string, count: string, detail: string];
}

/** The way of the data from the partners to what has left; each box opens the room that keeps its record. */
export function LineageStrip({ lineage }: { readonly lineage: AuditLineage }): ReactElement {
  const steps: Step[] = [
    {
      id: 'partners',
      screen: 'library',
      lines: [
        counted(lineage.partners, 'partner'),
        counted(lineage.extracts, 'extract'),
        'Each with its period and terms',
      ],
    },
    {
      id: 'library',
      screen: 'library',
      lines: ['Library', counted(lineage.datasets, 'dataset'), `${counted(lineage.rows, 'row')} stay here`],
    },
    { id: 'join', screen: 'join', lines: ['Join', counted(lineage.joins, 'join'), matchedWords(lineage.matched)] },
    {
      id: 'profiles',
      screen: 'profiles',
      lines: ['Profiles', counted(lineage.profiles, 'profile'), 'Made from counts, never rows'],
    },
    {
      id: 'policy',
      screen: 'releases',
      lines: ['Disclosure policy', lineage.policy, `${formatNumber(lineage.refused)} refused`],
    },
    {
      id: 'released',
      screen: 'releases',
      lines: ['Released', counted(lineage.released, 'release'), `${counted(lineage.printed, 'number')}, no rows`],
    },
  ];
  return (
    <Panel label="Where the data goes" className="lineage">
      <div className="panel-head">
        <h2>Where the data goes</h2>
        <p className="small muted">Every step has its record; choose a box to open it</p>
        <p className="lineage-line">everything left of the last line stays on this computer</p>
      </div>
      <ol className="lineage-steps">
        {steps.map(({ id, screen, lines: [title, count, detail] }) => (
          <li key={id} className={`lineage-${id}`}>
            <a href={formatRoute(emptyRoute(screen))}>
              <b>{title}</b>
              <span>{count}</span>
              <span className="tiny muted">{detail}</span>
            </a>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function matchedWords(matched: AuditLineage['matched']): string {
  if (matched === null || matched.of === 0) return 'Nothing matched yet';
  return `${formatNumber((100 * matched.rows) / matched.of, 1)}% matched`;
}
