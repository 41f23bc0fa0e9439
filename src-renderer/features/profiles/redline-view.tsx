import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatDate } from '../../../shared/base/format-date.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Edition, Redline } from '../../../shared/model/edition.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { editionToCompare } from './edition-choice.ts';
import { useEditing } from './editing.ts';
import { turnedCount } from './open-points.ts';
import { KeepEdition } from './keep-edition.tsx';

/** The profile beside an edition that was kept: what was is struck, what is now is underlined. */
export function RedlineView(): ReactElement {
  const { queries } = useEngine();
  const { redline: sinceLast, choice } = useEditing();
  const input = { profile: choice.recipe.id, area: choice.area.code };
  const [asked, ask] = useState<string | null>(null);
  const editions = useQuery(queries.profiles.editions.queryOptions({ input })).data ?? [];
  const usual = sinceLast === null ? null : editionToCompare(editions, sinceLast);
  const chosen = editions.find(({ kept }) => kept === asked) ?? usual;
  const isLast = chosen === null || chosen.kept === sinceLast?.since?.kept;
  const other = useQuery({
    ...queries.profiles.redline.queryOptions({ input: { ...input, since: chosen?.kept } }),
    enabled: !isLast,
  });
  const redline = isLast ? sinceLast : (other.data ?? null);
  return (
    <Panel label="Redline" className="desk" isScrollable>
      {editions.length > 1 && chosen !== null && (
        <div className="redline-since">
          <Chooser
            label="Since the edition"
            choices={editions.toReversed().map((edition) => ({ id: edition.kept, title: editionTitle(edition) }))}
            chosen={chosen.kept}
            onChoose={ask}
          />
        </div>
      )}
      {other.isError && <Note tone="danger">{failureText(other.error)}</Note>}
      {redline === null ? (
        !other.isError && <LoadingBar text="Comparing with the edition…" />
      ) : (
        <Compared redline={redline} onKept={({ kept }) => ask(kept)} />
      )}
    </Panel>
  );
}

/** "22 November 2026, 14:05: Released as R-001". */
function editionTitle({ kept, note, frozen }: Edition): string {
  const moment = new Date(kept);
  const time = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  const said = [...(frozen ? ['frozen'] : []), ...(note === '' ? [] : [note])].join(', ');
  return `${formatDate(kept.slice(0, 10))}, ${time}${said === '' ? '' : `: ${said}`}`;
}

interface ComparedProps {
  readonly redline: Redline;
  readonly onKept: (edition: Edition) => void;
}

function Compared({ redline, onKept }: ComparedProps): ReactElement {
  const { since, datasets, turned, figures, blocks } = redline;
  const groups = Map.groupBy(figures, ({ section, block }) => `${section ?? ''} ${block}`);
  const leads = blocks.some(({ change }) => change === 'leads');
  const findings = turnedCount(turned);
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
          {turned.length + figures.length + blocks.length === 0
            ? 'Nothing differs.'
            : `${startSentence(countedNoun(figures.length, 'number'))} changed; ${findings === 0 ? 'no finding turns' : `${countedNoun(findings, 'finding')} ${findings === 1 ? 'turns' : 'turn'}`}${leads ? '; another finding leads the front page' : ''}.`}
        </p>
      )}
      {datasets.map(({ title, before, now }) => (
        <Note key={title} tone="warn">
          <b>{title}</b> was read anew: version <del>{before}</del> <ins>{now}</ins>.
        </Note>
      ))}
      {findings > 0 && <h3>Findings that turn</h3>}
      {[...new Map(turned.toReversed().map((each) => [each.block, each])).values()].toReversed().map((each) => (
        <div className="redline-block redline-turned" key={each.block}>
          <span className="redline-kind">The finding turns</span>
          <BeforeAndNow before={each.before} now={each.now} />
        </div>
      ))}
      {groups.size > 0 && <h3>Numbers</h3>}
      {[...groups].map(([block, group]) => (
        <FigureGroup key={block} group={group} />
      ))}
      {blocks.length > 0 && <h3>Words and blocks</h3>}
      {blocks.map((each, index) => (
        <div className="redline-block" key={`${each.block} ${String(index)}`}>
          <span className="redline-kind">{changeWords(each.change)}</span>
          <BeforeAndNow before={each.before} now={each.now} />
        </div>
      ))}
      <div className="redline-actions">
        <KeepEdition onKept={onKept} />
      </div>
    </article>
  );
}

function BeforeAndNow({ before, now }: { readonly before: string; readonly now: string }): ReactElement {
  return (
    <>
      {before !== '' && (
        <p>
          <del>{before}</del>
        </p>
      )}
      {now !== '' && (
        <p>
          <ins>{now}</ins>
        </p>
      )}
    </>
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
      return 'Other words';
    case 'leads':
      return 'Another finding leads';
    default:
      return assertNever(change);
  }
}
