import { type ReactElement, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';

interface OpenByPathProps {
  readonly isOpening: boolean;
  readonly onOpen: (path: string) => void;
}

/** Opens a workspace that was not opened before, by where its file is on this computer. */
export function OpenByPath({ isOpening, onOpen }: OpenByPathProps): ReactElement {
  const [path, setPath] = useState('');
  const open = (): void => {
    if (path.trim() !== '') onOpen(path.trim());
  };
  return (
    <Form
      className="open-by-path"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <TextField className="open-path" value={path} onChange={setPath}>
        <Label>Or open another workspace, by the path of its file</Label>
        <Input className="path-input" placeholder="for example /home/ana/evidence/ealing.strand.json" />
      </TextField>
      <Button isPending={isOpening} isDisabled={path.trim() === ''} onPress={open}>
        Open workspace
      </Button>
    </Form>
  );
}
