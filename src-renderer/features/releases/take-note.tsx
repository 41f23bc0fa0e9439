import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Form, Label, TextArea, TextField } from 'react-aria-components';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { SubmitButton } from '../../ui/button.tsx';

/** Shorter than this says nothing of what happened. */
const leastReason = 20;

/** Releases wait while nobody has taken note of a broken ledger; what was found stays told after that. */
export function TakeNote(): ReactElement {
  const { queries } = useEngine();
  const cache = useQueryClient();
  const [reason, setReason] = useState('');
  const acknowledge = useMutation(queries.releases.acknowledge.mutationOptions());
  const isReady = reason.trim().length >= leastReason;
  return (
    <Form
      className="take-note"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady || acknowledge.isPending) return;
        acknowledge.mutate(
          { reason: reason.trim() },
          { onSuccess: () => void cache.invalidateQueries({ queryKey: queries.releases.key() }) },
        );
      }}
    >
      <TextField className="form-field" value={reason} onChange={setReason}>
        <Label>No copy to bring back? Write what happened, so that releases can go on; the problem stays told</Label>
        <TextArea className="text-input text-area" rows={2} />
      </TextField>
      {acknowledge.isError && <p>{failureText(acknowledge.error)}</p>}
      <div>
        <SubmitButton isPending={acknowledge.isPending} isDisabled={!isReady}>
          Take note
        </SubmitButton>
      </div>
    </Form>
  );
}
