import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, type ReactNode } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Profile } from '../../../shared/model/profile.ts';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { ReleaseCheck } from '../releases/use-releases.ts';
import { isUnanswered, wordsOver } from './answer-words.ts';
import { useEditing } from './editing.ts';
import { KeepEdition } from './keep-edition.tsx';
import { outlineOf } from './profile-outline.ts';

interface ReviewPanelProps {
  readonly profile: Profile | null;
  readonly check: UseQueryResult<ReleaseCheck>;
}

const mostShown = 8;

/** What is to settle before it leaves: numbers that changed since the last edition, and what the checks say. */
export function ReviewPanel({ profile, check }: ReviewPanelProps): ReactElement {
  const { redline, recipe, choice } = useEditing();
  if (redline === null) return <LoadingBar text="Comparing with the last edition…" />;
  const { since, datasets, figures, blocks } = redline;
  const turned = figures.filter(({ turns }) => turns).length;
  return (
    <Panel label="Review" className="review">
      <div className="side-body">
        <h2>
          {figures.length === 0
            ? 'No number is stale'
            : `${startSentence(countedNoun(figures.length, 'number'))} stale`}
        </h2>
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
        {figures.length > 0 && (
          <ul className="stale-list">
            {figures.slice(0, mostShown).map(({ block, label, before, now, turns }, index) => (
              <li key={`${block} ${String(index)}`}>
                <span className="stale-label">{label}</span>
                <span>
                  <del>{before}</del> <ins className="number-stale">{now}</ins>
                </span>
                {turns && <span className="stale-turns">The finding turns</span>}
              </li>
            ))}
          </ul>
        )}
        {figures.length > mostShown && <p className="muted small">and {figures.length - mostShown} more.</p>}
        {figures.length > 0 && turned === 0 && <p className="muted small">No finding changes its direction.</p>}
        {(figures.length > 0 || blocks.length > 0) && (
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
        <h3>Before it can be released</h3>
        <ul className="checks">
          <Check isMet={check.data === undefined ? null : check.data.mayLeave}>
            {check.data?.mayLeave === false ? 'Refused by the disclosure check' : 'Disclosure check passes'}
          </Check>
          <Check isMet={figures.length === 0}>
            {figures.length === 0
              ? 'No stale numbers'
              : `${startSentence(countedNoun(figures.length, 'stale number'))} to settle`}
          </Check>
          {profile !== null && <ProfileChecks profile={profile} />}
          <Check isMet={recipe.contact.trim() !== ''}>
            {recipe.contact.trim() === '' ? 'No contact is named; add one under Details' : 'A contact is named'}
          </Check>
        </ul>
        <p className="muted small">
          Tags, headings, contrast and alternative texts are checked as each file is written.
        </p>
      </div>
    </Panel>
  );
}

function ProfileChecks({ profile }: { readonly profile: Profile }): ReactElement {
  const empty = outlineOf(profile).filter(({ strength }) => strength === 'none').length;
  const setAside = [
    profile.mainFinding,
    ...profile.findings,
    ...profile.sections.flatMap(({ blocks }) => blocks),
  ].filter((block) => block !== null && block.kind === 'finding' && block.worded?.isSetAside === true).length;
  const over = profile.sections.filter((section) => wordsOver(section) > 0).length;
  const unanswered = profile.sections.filter(isUnanswered).length;
  return (
    <>
      {over > 0 && <Check isMet={false}>{startSentence(countedNoun(over, 'answer'))} over the word limit</Check>}
      {unanswered > 0 && (
        <Check isMet={false}>{startSentence(countedNoun(unanswered, 'question'))} without an answer</Check>
      )}
      {empty > 0 && <Check isMet={false}>{startSentence(countedNoun(empty, 'section'))} without evidence</Check>}
      {setAside > 0 && <Check isMet={false}>{startSentence(countedNoun(setAside, 'wording'))} set aside</Check>}
    </>
  );
}

function Check({ isMet, children }: { readonly isMet: boolean | null; readonly children: ReactNode }): ReactElement {
  return (
    <li className={isMet === false ? 'check-open' : 'check-met'}>
      <Icon name={isMet === null ? 'info' : isMet ? 'tick' : 'warn'} size={14} />
      <span>{children}</span>
    </li>
  );
}
