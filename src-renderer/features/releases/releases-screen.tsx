import './releases.css';
import './release-detail.css';
import './policy-panel.css';
import type { ReactElement } from 'react';
import { Asked } from '../../ui/asked.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { ReleaseDetail } from './release-detail.tsx';
import { ReleasesHead } from './releases-head.tsx';
import { type Ledger, type ReleasesRoute, useReleases } from './use-releases.ts';

/** Everything that has left the workspace, what was refused, and the policy that decides. */
export function ReleasesScreen({ route }: { readonly route: ReleasesRoute }): ReactElement {
  const ledger = useReleases();
  return (
    <>
      <WindowTitle title="Releases" />
      <Asked query={ledger} loading="Reading the ledger…">
        {(found) => <Room route={route} ledger={found} verify={ledger.refetch} />}
      </Asked>
    </>
  );
}

interface RoomProps {
  readonly route: ReleasesRoute;
  readonly ledger: Ledger;
  readonly verify: () => Promise<{ readonly data: Ledger | undefined }>;
}

function Room({ route, ledger, verify }: RoomProps): ReactElement {
  const { entries } = ledger;
  const chosen = entries.find(({ number }) => String(number) === route.release) ?? entries[0];
  return (
    <>
      <ReleasesHead route={route} ledger={ledger} verify={verify} />
      <div className="releases">
        <LedgerTable entries={entries} chosen={chosen?.number ?? null} />
        {route.view === 'policy' ? (
          <PolicyPanel route={route} />
        ) : chosen === undefined ? (
          <NothingYet />
        ) : (
          <ReleaseDetail key={chosen.number} entry={chosen} entries={entries} />
        )}
      </div>
    </>
  );
}

function NothingYet(): ReactElement {
  return (
    <section className="panel release-none" aria-label="What is kept of a release">
      <h2>What is kept of a release</h2>
      <ul>
        <li>Who released what, when and in which form; the areas it tells of and the policy in force.</li>
        <li>Its counts, shown and hidden, so that the next release is checked together with it.</li>
        <li>A hash that follows from the entry before: a line that is changed, moved or taken out shows.</li>
      </ul>
    </section>
  );
}
