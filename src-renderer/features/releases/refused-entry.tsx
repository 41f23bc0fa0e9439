import type { ReactElement } from 'react';
import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { emptyRoute } from '../../app/route.ts';
import { navigate, recallRoute } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalHead } from './refusal-head.tsx';
import { Subtraction } from './subtraction.tsx';

interface RefusedEntryProps {
  readonly entry: ReleaseEntry;
  readonly entries: readonly ReleaseEntry[];
}

/** A refusal as the ledger keeps it: what would have been told, with which release. */
export function RefusedEntry({ entry, entries }: RefusedEntryProps): ReactElement {
  const screen = entry.forms.some((form) => /copied|chart|map/.test(form)) ? 'explore' : 'profiles';
  return (
    <div className="refusal">
      <RefusalHead reason={entry.reason} what={entry.what} />
      <Subtraction reason={entry.reason ?? ''} entries={entries} asked={{ number: entry.number, what: entry.what }} />
      <div className="refusal-again">
        <p className="small muted">Asked for again, it is checked again, and what can be published instead is shown.</p>
        <Button icon={screen} onPress={() => navigate(recallRoute(emptyRoute(screen)))}>
          {screen === 'explore' ? 'Back to Explore' : 'Back to Profiles'}
        </Button>
      </div>
    </div>
  );
}
