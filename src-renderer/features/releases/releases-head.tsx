import { type ReactElement, useCallback, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { countedNoun } from '../../../shared/base/format-words.ts';
import type { LedgerCheck } from '../../../shared/model/release-entry.ts';
import { navigate } from '../../app/use-route.ts';
import { announce } from '../../state/app-store.ts';
import { Button, TriggerButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Term } from '../../ui/term.tsx';
import { ledgerFile, type LedgerFormat, ledgerFormats } from './ledger-file.ts';
import { LinkedWords } from './linked-words.tsx';
import { TakeNote } from './take-note.tsx';
import { ledgerFacts, localTime, longWhen } from './release-words.ts';
import { useReleasesCommands } from './use-releases-commands.ts';
import type { Ledger, ReleasesRoute } from './use-releases.ts';

interface ReleasesHeadProps {
  readonly route: ReleasesRoute;
  readonly ledger: Ledger;
  readonly verify: () => Promise<{ readonly data: Ledger | undefined }>;
}

/** What the room holds in one line, and what can be done with the ledger as a whole. */
export function ReleasesHead({ route, ledger, verify }: ReleasesHeadProps): ReactElement {
  const [isVerifying, setIsVerifying] = useState(false);
  const [verified, setVerified] = useState<string | null>(null);
  const { entries, check } = ledger;
  const now = new Date();
  const read = useCallback(async (): Promise<void> => {
    setIsVerifying(true);
    const { data } = await verify();
    setIsVerifying(false);
    if (data?.check.isIntact !== true) return;
    const words = `Verified at ${localTime(new Date())}: ${entriesWords(data.check.entries)}, none changed, moved or missing.`;
    setVerified(words);
    announce(words);
  }, [verify]);
  const save = useCallback((format: LedgerFormat): void => saveFile(ledgerFile(entries, format)), [entries]);
  useReleasesCommands({ route, entries, verify: read, save });
  return (
    <>
      <PageHead
        title="Releases"
        facts={
          <>
            <Term id="ledger">Everything that has left this workspace</Term>, and what was refused ·{' '}
            <span className={check.isIntact ? undefined : 'chain-broken'}>{ledgerFacts(entries, check, now)}</span>
          </>
        }
        actions={
          <>
            <Button icon="lock" onPress={() => navigate({ ...route, view: route.view === 'policy' ? null : 'policy' })}>
              {route.view === 'policy' ? 'Close the policy' : 'Policy'}
            </Button>
            <Button icon="tick" isPending={isVerifying} onPress={() => void read()}>
              Verify ledger
            </Button>
            <MenuTrigger>
              <TriggerButton icon="download">Export ledger</TriggerButton>
              <Popover className="popover" placement="bottom end" offset={4}>
                <Menu className="menu" onAction={(key) => save(key === 'json' ? 'json' : 'csv')}>
                  {ledgerFormats.map((format) => (
                    <MenuItem key={format} id={format} className="menu-item">
                      <span>{`The list as ${format.toUpperCase()}`}</span>
                      <span className="menu-detail">
                        {format === 'csv' ? 'for a spreadsheet' : 'for a program'}; holds no figures about people
                      </span>
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          </>
        }
      />
      {!check.isIntact && <BrokenChain check={check} />}
      {check.isIntact && verified !== null && (
        <div className="releases-note">
          <Note tone="good">{verified}</Note>
        </div>
      )}
    </>
  );
}

/** What is wrong with the chain; releases wait until somebody has taken note of it. */
function BrokenChain({ check: { problems, acknowledged } }: { readonly check: LedgerCheck }): ReactElement {
  return (
    <div className="releases-note">
      <Note tone="danger">
        <b>The ledger is not as Strand wrote it.</b> Bring the folder “ledger” back from a copy, and verify again.
        <ul className="broken-list">
          {problems.map((problem) => (
            <li key={problem}>
              <LinkedWords words={problem} />
            </li>
          ))}
        </ul>
        {acknowledged !== null && acknowledged !== undefined && (
          <p>
            {acknowledged.by} took note of this on {longWhen(acknowledged.at)}: “{acknowledged.reason}”
          </p>
        )}
        {(acknowledged === null || acknowledged === undefined) && <TakeNote />}
      </Note>
    </div>
  );
}

function entriesWords(count: number): string {
  return countedNoun(count, 'entry', 'entries');
}
