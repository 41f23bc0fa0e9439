import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatDate } from '../../../shared/base/format-date.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Redline } from '../../../shared/model/edition.ts';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useEditing } from './editing.ts';
import { KeepEdition } from './keep-edition.tsx';

/** The profile beside the edition kept last: what was is struck, what is now is underlined. */
export function RedlineView(): ReactElement {
  const { redline } = useEditing();
  return (
    <Panel label="Redline" className="desk" isScrollable>
      {redline === null ? <LoadingBar text="Comparing with the last edition…" /> : <Compared redline={redline} />}
    </Panel>
  );
}

function Compared({ redline }: { readonly redline: Redline }): ReactElement {
  const { since, datasets, figures, blocks } = redline;
  const groups = Map.groupBy(figures, ({ block }) => block);
  const turned = [...groups.values()].filter((group) => group.some(({ turns }) => turns)).length;
  return (
    <article className="paper redline">
      <h2 className="paper-title">What changed</h2>
      {since === null ? (
        <>
          <p className="paper-lead">No edition is kept yet, so there is nothing to compare with.</p>
          <p className="paper-text">
            Keep this edition, and whatever changes from here on, by newer extracts or by editing, is shown here:
            numbers, findings that turn, and what came or went.
          </p>
        </>
      ) : (
        <p className="paper-lead">
          Since the edition kept on {formatDate(since.kept.slice(0, 10))} by {since.by}
          {since.note === '' ? '' : `: ${since.note}`}.{' '}
          {figures.length + blocks.length === 0
            ? 'Nothing differs.'
            : `${startSentence(countedNoun(figures.length, 'number'))} changed; ${turned === 0 ? 'no finding turns' : `${countedNoun(turned, 'finding')} ${turned === 1 ? 'turns' : 'turn'}`}.`}
        </p>
      )}
      {datasets.map(({ title, before, now }) => (
        <Note key={title} tone="warn">
          <b>{title}</b> was read anew: version <del>{before}</del> <ins>{now}</ins>.
        </Note>
      ))}
      {groups.size > 0 && <h3>Numbers</h3>}
      {[...groups].map(([block, group]) => (
        <FigureGroup key={block} group={group} />
      ))}
      {blocks.length > 0 && <h3>Words and blocks</h3>}
      {blocks.map((each, index) => (
        <div className="redline-block" key={`${each.block} ${String(index)}`}>
          <span className="redline-kind">{changeWords(each.change)}</span>
          {each.before !== '' && (
            <p>
              <del>{each.before}</del>
            </p>
          )}
          {each.now !== '' && (
            <p>
              <ins>{each.now}</ins>
            </p>
          )}
        </div>
      ))}
      <div className="redline-actions">
        <KeepEdition />
      </div>
    </article>
  );
}

function FigureGroup({ group }: { readonly group: Redline['figures'] }): ReactElement {
  const labels = [...new Set(group.map(({ label }) => label))];
  const isTurned = group.some(({ turns }) => turns);
  return (
    <div className={isTurned ? 'redline-block redline-turned' : 'redline-block'}>
      {isTurned && <span className="redline-kind">The finding turns</span>}
      {labels.map((label) => (
        <p key={label}>
          {label}{' '}
          {group
            .filter((each) => each.label === label)
            .map(({ before, now }, index) => (
              <span className="redline-pair" key={index}>
                <del>{before}</del> <ins>{now}</ins>
              </span>
            ))}
        </p>
      ))}
    </div>
  );
}

function changeWords(change: Redline['blocks'][number]['change']): string {
  switch (change) {
    case 'added':
      return 'New';
    case 'removed':
      return 'Gone';
    case 'changed':
      return 'Worded anew';
    default:
      return assertNever(change);
  }
}
