import type { ReactElement } from 'react';
import type { EvidenceAudit } from '../../../shared/model/evidence-audit.ts';
import { dataGaps } from '../../../shared/presentation/audit-words.ts';
import { navigate } from '../../app/use-route.ts';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Every strand that a source does not hold or holds for few, by strand; choosing one shows its cell. */
export function GapList({ audit }: { readonly audit: EvidenceAudit }): ReactElement {
  const byStrand = Map.groupBy(dataGaps(audit), ({ strand }) => strand);
  return (
    <Panel label="Data gaps" className="audit-detail" isScrollable>
      <h2>{byStrand.size === 0 ? 'No gaps: every strand is known for 70% or more' : 'Data gaps as list'}</h2>
      <Note tone="info">
        How complete a dataset is has not been released. Copying takes these words, and none of the counts.
      </Note>
      {[...byStrand].map(([strand, gaps]) => (
        <section key={strand.id} className="gaps">
          <h3>{strand.title}</h3>
          <ul>
            {gaps.map(({ source, says }) => (
              <li key={source.id}>
                <button
                  type="button"
                  className="gap"
                  onClick={() => navigate({ screen: 'audit', source: source.id, strand: strand.id, view: null })}
                >
                  <span>{source.title}</span> <span className="muted">{says}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
