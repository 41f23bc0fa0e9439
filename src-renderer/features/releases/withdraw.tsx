import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Form, Label, TextArea, TextField } from 'react-aria-components';
import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { Button, SubmitButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { hasLeft, outcomeOf } from './shown-outcome.ts';

interface WithdrawProps {
  readonly entry: ReleaseEntry;
  readonly entries: readonly ReleaseEntry[];
}

/** Notes that a release was taken back: asked for in place, with its reason; the note itself stays for good. */
export function Withdraw({ entry, entries }: WithdrawProps): ReactElement | null {
  const { queries } = useEngine();
  const cache = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useMutation(queries.releases.withdraw.mutationOptions());
  if (!hasLeft(entry) || outcomeOf(entry, entries) === 'withdrawn') return null;
  if (!isOpen)
    return (
      <div className="release-actions">
        <Button icon="undo" onPress={() => setIsOpen(true)}>
          Withdraw…
        </Button>
      </div>
    );
  const record = (): void => {
    if (reason.trim() === '' || withdraw.isPending) return;
    withdraw.mutate(
      { number: entry.number, reason: reason.trim() },
      {
        onSuccess: (added) => {
          const words = `${releaseName(added.number)} records that ${releaseName(entry.number)} was withdrawn.`;
          dispatch({ kind: 'toast-shown', text: words });
          announce(words);
          setIsOpen(false);
          void cache.invalidateQueries({ queryKey: queries.releases.list.key() });
        },
      },
    );
  };
  return (
    <Form
      className="withdraw"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <h3>Withdraw {releaseName(entry.number)}?</h3>
      <p className="small">
        The ledger gets a new entry that says so; no entry is ever taken out. Copies that readers hold are not called
        back, and later releases go on being checked against it.
      </p>
      <TextField className="form-field" value={reason} onChange={setReason} isRequired autoFocus>
        <Label>Why it was taken back</Label>
        <TextArea className="text-input text-area" rows={2} />
      </TextField>
      {withdraw.isError && <Note tone="danger">{failureText(withdraw.error)}</Note>}
      <div className="form-actions">
        <Button onPress={() => setIsOpen(false)}>Keep it</Button>
        <SubmitButton kind="primary" isPending={withdraw.isPending} isDisabled={reason.trim() === ''}>
          {`Withdraw ${releaseName(entry.number)}`}
        </SubmitButton>
      </div>
    </Form>
  );
}
