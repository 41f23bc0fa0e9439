import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useEditing } from './editing.ts';

/** Freezes the profile for a decision, after asking; once frozen it starts a new edition instead. */
export function FreezeDialog(): ReactElement {
  const { isFrozenHere: isFrozen } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  const title = isFrozen ? 'Start a new edition' : 'Freeze for decision';
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <AriaButton className="button button-secondary">
        <Icon name="lock" />
        <span>{title}</span>
      </AriaButton>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="help freeze">
          <Dialog>
            <div className="help-head">
              <Heading slot="title">{title}</Heading>
            </div>
            <FreezeForm onDone={() => setIsOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function FreezeForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { queries, client } = useEngine();
  const { choice, isFrozenHere: isFrozen } = useEditing();
  const cache = useQueryClient();
  const [note, setNote] = useState('');
  const input = { profile: choice.recipe.id, area: choice.area.code, note: note.trim() };
  const settle = useMutation({
    mutationFn: () => (isFrozen ? client.profiles.unfreeze(input) : client.profiles.keep({ ...input, frozen: true })),
    onSuccess: async ({ hash }) => {
      const text = isFrozen
        ? 'A new edition is started. The frozen one stays kept as it is.'
        : `Frozen for the decision. Its hash starts with ${hash.slice(0, 8)}.`;
      announce(text);
      dispatch({ kind: 'toast-shown', text });
      await Promise.all(
        [queries.profiles.key(), queries.reports.key()].map((queryKey) => cache.invalidateQueries({ queryKey })),
      );
      onDone();
    },
  });
  return (
    <div className="freeze-form">
      <p>
        {isFrozen
          ? 'The frozen edition stays kept with its date and hash. From here on, reports print the new edition, which can be changed again.'
          : `“${choice.recipe.title}”, ${choice.area.name}, is kept as it is now, with today’s date and a hash that its report prints. Reports print this edition, and nothing of it changes, until you start a new one.`}
      </p>
      <TextField className="form-field" value={note} onChange={setNote}>
        <Label>{isFrozen ? 'Why a new edition' : 'Which decision'}</Label>
        <Input className="text-input" placeholder={isFrozen ? 'New extract of December' : 'Cabinet, 9 December'} />
      </TextField>
      {settle.isError && (
        <p className="form-error" role="alert">
          {failureText(settle.error)}
        </p>
      )}
      <div className="form-actions">
        <Button onPress={onDone}>Cancel</Button>
        <Button kind="primary" icon="lock" isPending={settle.isPending} onPress={() => settle.mutate()}>
          {isFrozen ? 'Start a new edition' : 'Freeze for decision'}
        </Button>
      </div>
    </div>
  );
}
