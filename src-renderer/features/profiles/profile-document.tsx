import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import type { Profile, ProfileSection } from '../../../shared/model/profile.ts';
import { leadId, titleId } from '../../../shared/presentation/profile-texts.ts';
import { Note } from '../../ui/note.tsx';
import { AddText } from './add-text.tsx';
import { AnswerState } from './answer-state.tsx';
import { blockId, EditableBlock } from './editable-block.tsx';
import { EditableFinding } from './editable-finding.tsx';
import { FiguredText } from './figured-text.tsx';
import { HiddenHere } from './hidden-here.tsx';
import { ProfileMethods } from './profile-methods.tsx';
import { ProfileSources } from './profile-sources.tsx';

/** A profile as its reports print it, edited in its place: the main finding, the sections, methods and sources. */
export function ProfileDocument({ profile }: { readonly profile: Profile }): ReactElement {
  const findings = profile.findings.filter(({ id }) => id !== profile.mainFinding?.id);
  return (
    <article className="paper">
      <header id="section-cover">
        <div className="paper-run">
          <span>{profile.organisation}</span>
          <span>{profile.frozen === undefined ? profile.edition : `Frozen on ${formatDate(profile.frozen.at)}`}</span>
        </div>
        {typeof profile.branding?.logo === 'string' && (
          <img className="paper-logo" src={profile.branding.logo} alt={profile.branding.logoText} />
        )}
        <h2 className="paper-title">{profile.title}</h2>
        <p className="paper-lead">
          {profile.area.name} · {profile.period} · {formatDate(profile.editionDate)}
        </p>
        {profile.synthetic && <Note tone="info">Synthetic data: no row describes a person.</Note>}
        {profile.mainFinding !== null && (
          <EditableFinding finding={profile.mainFinding} among={[]} section={null} isMain />
        )}
        {findings.length > 0 && (
          <div className="paper-findings">
            {findings.map((finding) => (
              <EditableFinding key={finding.id} finding={finding} section={null} among={findings.map(({ id }) => id)} />
            ))}
          </div>
        )}
        <HiddenHere hidden={(profile.hidden ?? []).filter(({ section }) => section === null)} />
      </header>
      {profile.sections.map((section) => (
        <Section
          key={section.id}
          section={section}
          hidden={(profile.hidden ?? []).filter((each) => each.section === section.id)}
        />
      ))}
      <ProfileMethods profile={profile} />
      <ProfileSources profile={profile} />
    </article>
  );
}

function Section({
  section,
  hidden,
}: {
  readonly section: ProfileSection;
  readonly hidden: NonNullable<Profile['hidden']>;
}): ReactElement {
  const ids = section.blocks.map(blockId).filter((id) => id !== null);
  return (
    <section id={`section-${section.id}`} className="paper-section">
      <h2>
        <FiguredText block={titleId(section)} text={section.title} figures={section.titleFigures} />
      </h2>
      {section.lead !== '' && (
        <p className="paper-lead">
          <FiguredText block={leadId(section)} text={section.lead} figures={section.leadFigures} />
        </p>
      )}
      <AnswerState section={section} />
      {section.blocks.map((block, index) => (
        <EditableBlock key={blockId(block) ?? index} block={block} among={ids} section={section.id} />
      ))}
      <HiddenHere hidden={hidden} />
      <AddText section={section.id} />
    </section>
  );
}
