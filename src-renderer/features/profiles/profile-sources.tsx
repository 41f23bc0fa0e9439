import type { ReactElement } from 'react';
import type { Profile } from '../../../shared/model/profile.ts';

/** Where every number comes from, and under which licence. */
export function ProfileSources({ profile }: { readonly profile: Profile }): ReactElement {
  return (
    <section id="section-sources" className="paper-section">
      <h2>Sources</h2>
      {profile.sources.map((source) => (
        <div key={`${source.title} ${source.version}`} className="source">
          <h3>{source.title}</h3>
          <dl className="facts">
            <dt>Owner</dt>
            <dd>{source.owner}</dd>
            <dt>Period</dt>
            <dd>{source.period}</dd>
            <dt>Received</dt>
            <dd>{source.received}</dd>
            <dt>Rows</dt>
            <dd>{source.rows}</dd>
            <dt>Counted</dt>
            <dd>{source.counted}</dd>
            <dt>Not counted</dt>
            <dd>{source.notCounted}</dd>
            <dt>Licence</dt>
            <dd>{source.licence}</dd>
          </dl>
        </div>
      ))}
      {profile.licences.map((licence) => (
        <p key={licence} className="figure-note">
          {licence}
        </p>
      ))}
      <p className="figure-note">Contact: {profile.contact}</p>
    </section>
  );
}
