import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog, Form, Heading, Input, Label, Modal, ModalOverlay, Text, TextField } from 'react-aria-components';
import { emptyRoute } from '../../app/route.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch, useAppState } from '../../state/app-store.ts';
import { Button, IconButton, SubmitButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { useEnterWorkspace } from './use-enter-workspace.ts';

const close = (): void => dispatch({ kind: 'dialog-closed' });

/** Asks where a new workspace is to be and what it is called, and makes it. */
export function NewWorkspaceDialog(): ReactElement {
  const isOpen = useAppState((state) => state.dialog?.kind === 'new-workspace');
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="help new-workspace">
        <Dialog>
          <div className="help-head">
            <Heading slot="title">New workspace</Heading>
            <IconButton icon="close" label="Close" onPress={close} />
          </div>
          <NewWorkspaceForm />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function NewWorkspaceForm(): ReactElement {
  const { queries } = useEngine();
  const enter = useEnterWorkspace();
  const create = useMutation(queries.workspace.create.mutationOptions());
  const [title, setTitle] = useState('');
  const [folder, setFolder] = useState('');
  const isReady = title.trim() !== '' && folder.trim() !== '';
  const make = (): void => {
    if (!isReady || create.isPending) return;
    create.mutate(
      { title: title.trim(), folder: folder.trim() },
      {
        onSuccess: (summary) => {
          close();
          enter(summary, emptyRoute('import'));
        },
      },
    );
  };
  return (
    <Form
      className="new-workspace-form"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextField className="form-field" value={title} onChange={setTitle} autoFocus>
        <Label>Title</Label>
        <Input className="text-input" placeholder="for example Ealing equality evidence 2026" />
      </TextField>
      <TextField className="form-field" value={folder} onChange={setFolder}>
        <Label>Folder, on this computer or a shared drive</Label>
        <Input className="text-input code" placeholder="for example /home/ana/evidence/ealing-2026" />
        <Text slot="description" className="tiny muted">
          It is made if it is not there. Partners’ files stay where they are; Strand keeps its own beside the workspace.
        </Text>
      </TextField>
      {create.isError && <Note tone="danger">{failureText(create.error)}</Note>}
      <div className="form-actions">
        <Button onPress={close}>Cancel</Button>
        <SubmitButton kind="primary" isPending={create.isPending} isDisabled={!isReady}>
          Make the workspace
        </SubmitButton>
      </div>
    </Form>
  );
}
