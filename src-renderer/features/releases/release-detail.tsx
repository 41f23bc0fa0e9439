import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { policyRules } from '../../../shared/presentation/policy-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { Counted } from './counted.tsx';
import { HashText } from './hash-text.tsx';
import { LinkedWords } from './linked-words.tsx';
import { OutcomeChip } from './outcome-chip.tsx';
import { RefusedEntry } from './refused-entry.tsx';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { Term } from '../../ui/term.tsx';
import { areasWords, longWhen, outcomeSentence } from './release-words.ts';
import { hasLeft, outcomeOf } from './shown-outcome.ts';
import { Withdraw } from './withdraw.tsx';

interface ReleaseDetailProps {
  readonly entry: ReleaseEntry;
  readonly entries: readonly ReleaseEntry[];
}

/** One entry of the ledger: what left, of whom, under which rules, and the hashes that hold it in its place. */
export function ReleaseDetail({ entry, entries }: ReleaseDetailProps): ReactElement {
  const outcome = outcomeOf(entry, entries);
  return (
    <Panel label={`${releaseName(entry.number)}, ${entry.what}`} className="release" isScrollable>
      {outcome === 'refused' ? (
        <RefusedEntry entry={entry} entries={entries} />
      ) : (
        <div className="release-head">
          <div className="release-title">
            <span className="code">{releaseName(entry.number)}</span>
            <OutcomeChip outcome={outcome} />
          </div>
          <h2>{entry.what}</h2>
          <p className="small muted">
            <LinkedWords words={outcomeSentence(entry, entries)} />
          </p>
        </div>
      )}
      {hasLeft(entry) && <Balance entry={entry} />}
      {entry.reason !== null && outcome !== 'refused' && <Reason entry={entry} />}
      <Facts entry={entry} />
      {entry.tables.length > 0 && <Counted number={entry.number} />}
      <Withdraw entry={entry} entries={entries} />
    </Panel>
  );
}

/** Counts out and counts hidden, as numbers and as lengths. */
function Balance({ entry: { printed, hidden } }: { readonly entry: ReleaseEntry }): ReactElement {
  const all = printed + hidden;
  const share = all === 0 ? 0 : printed / all;
  return (
    <div className="balance">
      <div className="balance-figures">
        <p>
          <b>{formatNumber(printed)}</b> {printed === 1 ? 'count' : 'counts'} out
        </p>
        <p>
          <b>{formatNumber(hidden)}</b> <Term id="suppressed">hidden to protect people</Term>
        </p>
      </div>
      <div className="balance-bar" aria-hidden="true">
        <span className="balance-out" style={{ flexGrow: share }} />
        <span className="balance-hidden" style={{ flexGrow: 1 - share }} />
      </div>
    </div>
  );
}

function Reason({ entry }: { readonly entry: ReleaseEntry }): ReactElement {
  return (
    <figure className="release-reason">
      <blockquote>
        <LinkedWords words={entry.reason ?? ''} />
      </blockquote>
      <figcaption className="tiny muted">
        {entry.by}, {longWhen(entry.at)}
      </figcaption>
    </figure>
  );
}

function Facts({ entry }: { readonly entry: ReleaseEntry }): ReactElement {
  return (
    <dl className="facts release-facts">
      <dt>When</dt>
      <dd>{longWhen(entry.at)}</dd>
      <dt>Who</dt>
      <dd>{entry.by}</dd>
      <dt>Form</dt>
      <dd>{entry.forms.length === 0 ? 'None' : entry.forms.join(', ')}</dd>
      <dt>Areas</dt>
      <dd>{areasWords(entry.areas)}</dd>
      {entry.against !== undefined && entry.against.length > 0 && (
        <>
          <dt>Checked with</dt>
          <dd>
            <LinkedWords words={entry.against.map(releaseName).join(', ')} />
          </dd>
        </>
      )}
      <dt>
        <Term id="policy">Policy</Term>
      </dt>
      <dd>
        {entry.policy.title}
        <ul className="rule-list">
          {policyRules(entry.policy).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </dd>
      <dt>Hash</dt>
      <dd className="hashes">
        <HashText hash={entry.hash} label="Hash of this entry" />
      </dd>
      <dt>Follows</dt>
      <dd className="hashes">
        {entry.number === 1 ? (
          'Nothing: the first entry'
        ) : (
          <>
            <LinkedWords words={releaseName(entry.number - 1)} />
            <HashText hash={entry.previous} label="Hash of the entry before" />
          </>
        )}
      </dd>
    </dl>
  );
}
