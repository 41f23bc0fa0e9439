import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Redline } from '../../../shared/model/edition.ts';
import type { Profile } from '../../../shared/model/profile.ts';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { ReleaseCheck } from '../releases/use-releases.ts';
import { ChangedList } from './changed-list.tsx';
import { useEditing } from './editing.ts';
import { KeepEdition } from './keep-edition.tsx';
import { Check, OpenChecks } from './open-checks.tsx';
import { openPoints, turnedCount } from './open-points.ts';
import { useChangedSources } from './use-changed-sources.ts';

interface ReviewPanelProps {
  readonly profile: Profile | null;
  readonly check: UseQueryResult<ReleaseCheck>;
}

/** What is to settle before it is sent: what changed since the last edition, sources not taken, and what the checks say. */
export function ReviewPanel({ profile, check }: ReviewPanelProps): ReactElement {
  const { redline, recipe, choice } = useEditing();
  const sources = useChangedSources(profile);
  if (redline === null) return <LoadingBar text="Comparing with the last edition…" />;
  const { since, datasets, turned, figures, blocks } = redline;
  const hasChanges = figures.length + blocks.length + turned.length > 0;
  return (
    <Panel label="Review" className="review">
      <div className="side-body">
        <h2>{headingOf(redline, sources.length)}</h2>
        {since === null ? (
          <p className="muted small">
            No edition is kept yet. Keep one, and numbers that change with a newer extract are marked here.
          </p>
        ) : (
          <p className="muted small">
            Compared with the edition kept on {formatDate(since.kept.slice(0, 10))}
            {since.note === '' ? '' : `: ${since.note}`}.
          </p>
        )}
        {datasets.map(({ title }) => (
          <Note key={title} tone="warn">
            A newer version of <b>{title}</b> was read since.
          </Note>
        ))}
        <ChangedList turned={turned} figures={figures} />
        {figures.length > 0 && turned.length === 0 && <p className="muted small">No finding turns.</p>}
        {hasChanges && (
          <Button
            onPress={() =>
              navigate({
                screen: 'profiles',
                profile: recipe.id,
                area: choice.area.code,
                section: null,
                view: 'redline',
              })
            }
          >
            Review in redline
          </Button>
        )}
        <KeepEdition />
        <h3>Before you send it</h3>
        <ul className="checks">
          <Check isMet={check.data === undefined ? null : check.data.mayLeave}>
            {check.data?.mayLeave === false ? 'Refused by the disclosure check' : 'Disclosure check passes'}
          </Check>
          {profile !== null && <OpenChecks points={openPoints(profile, redline, sources)} />}
          {since !== null && figures.length === 0 && turned.length === 0 && sources.length === 0 && (
            <Check isMet>No number changed since the last edition</Check>
          )}
          {recipe.contact.trim() !== '' && <Check isMet>A contact is named</Check>}
        </ul>
        <p className="muted small">
          Only the disclosure check keeps it from being exported; the rest is yours to settle. Tags, headings, contrast
          and alternative texts are checked as each file is written.
        </p>
      </div>
    </Panel>
  );
}

/** "One finding turned, 35 numbers changed"; a source that was not taken yet is said before that nothing changed. */
function headingOf({ turned, figures }: Redline, sources: number): string {
  const findings = turnedCount(turned);
  const told = [
    ...(findings === 0 ? [] : [`${countedNoun(findings, 'finding')} turned`]),
    ...(figures.length === 0 ? [] : [`${countedNoun(figures.length, 'number')} changed`]),
  ];
  if (told.length > 0) return startSentence(told.join(', '));
  if (sources === 0) return 'No number changed';
  return sources === 1
    ? 'A source has changed and was not taken yet'
    : `${startSentence(countedNoun(sources, 'source'))} have changed and were not taken yet`;
}
