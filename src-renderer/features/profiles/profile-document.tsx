import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import type { Finding, Profile } from '../../../shared/model/profile.ts';
import { Note } from '../../ui/note.tsx';
import { ProfileBlock } from './profile-block.tsx';
import { FindingBlock } from './finding-block.tsx';
import { ProfileSources } from './profile-sources.tsx';

/** A profile as its reports print it: the main finding, the sections, methods and sources. */
export function ProfileDocument({ profile }: { readonly profile: Profile }): ReactElement {
  return (
    <article className="paper">
      <header id="section-summary">
        <div className="paper-run">
          <span>{profile.organisation}</span>
          <span>{profile.edition}</span>
        </div>
        <h2 className="paper-title">{profile.title}</h2>
        <p className="paper-lead">
          {profile.area.name} · {profile.period} · {formatDate(profile.editionDate)}
        </p>
        {profile.synthetic && <Note tone="info">Synthetic data: no row describes a person.</Note>}
        {profile.mainFinding !== null && <FindingBlock finding={profile.mainFinding} isMain />}
        <Findings findings={profile.findings.filter(({ id }) => id !== profile.mainFinding?.id)} />
      </header>
      {profile.sections.map((section) => (
        <section key={section.id} id={`section-${section.id}`} className="paper-section">
          <h2>{section.title}</h2>
          {section.lead !== '' && <p className="paper-lead">{section.lead}</p>}
          {section.blocks.map((block, index) => (
            <ProfileBlock key={index} block={block} />
          ))}
        </section>
      ))}
      <section id="section-methods" className="paper-section">
        <h2>Methods and disclosure</h2>
        <dl className="definitions">
          {profile.methods.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <h3>Symbols</h3>
        <dl className="definitions">
          {profile.symbols.map(({ symbol, meaning }) => (
            <div key={symbol}>
              <dt>{symbol}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>{profile.disclosureNote}</p>
      </section>
      <ProfileSources profile={profile} />
    </article>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <div className="paper-findings">
      {findings.map((finding) => (
        <FindingBlock key={finding.id} finding={finding} />
      ))}
    </div>
  );
}
