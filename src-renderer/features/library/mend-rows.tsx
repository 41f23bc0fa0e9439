import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { runJob } from '../../state/run-job.ts';
import { Button, SubmitButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { handOver } from '../import/add-files.ts';
import { FilePicker } from '../import/file-picker.tsx';

/** Rejected rows out to a spreadsheet, and mended ones back in, each in the place of the row that it was. */
export function MendRows({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { client } = useEngine();
  const cache = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [path, setPath] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsBusy(false);
    }
  };
  const save = (): Promise<void> =>
    runJob(`Writing the rejected rows of ${dataset.title}`, async (signal) => {
      const file = await client.imports.rejects({ dataset: dataset.id }, { signal });
      saveFile(file);
      return `${file.name} is in your downloads`;
    });
  const mend = async (from: string): Promise<void> => {
    await runJob(`Reading mended rows of ${dataset.title}`, async (signal) => {
      const { account } = await client.imports.mend({ dataset: dataset.id, path: from }, { signal });
      const says = `${formatNumber(account.mended)} mended rows loaded, ${formatNumber(account.rejected)} still rejected`;
      dispatch({ kind: 'toast-shown', text: `${dataset.title}: ${says}.` });
      return says;
    });
    await cache.invalidateQueries();
  };
  const pick = async (list: FileList): Promise<void> => {
    const [file] = list;
    if (file === undefined) return;
    const from = window.strandHost?.pathOf(file) ?? (await handOver(client, file.name, file));
    if (from !== null) await mend(from);
  };
  const readPath = (): void => {
    if (path.trim() !== '') void attempt(() => mend(path.trim()));
  };
  return (
    <div className="mend">
      <div className="mend-ways">
        <Button icon="download" isPending={isBusy} onPress={() => void attempt(save)}>
          Save rejected rows to mend them
        </Button>
        <FilePicker isSingle onPick={(list) => void attempt(() => pick(list))}>
          Read mended rows back…
        </FilePicker>
        <Form
          className="mend-path"
          onSubmit={(event) => {
            event.preventDefault();
            readPath();
          }}
        >
          <TextField className="form-field" value={path} onChange={setPath}>
            <Label>Or by the path of the mended file</Label>
            <Input className="text-input code" spellCheck="false" />
          </TextField>
          <SubmitButton isDisabled={path.trim() === ''} isPending={isBusy}>
            Read it
          </SubmitButton>
        </Form>
      </div>
      {failure !== null && <Note tone="danger">{failure}</Note>}
    </div>
  );
}
