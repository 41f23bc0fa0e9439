import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import { releaseWords } from '../../../shared/presentation/release-name.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { useAppState } from '../../state/app-store.ts';
import { runJob } from '../../state/run-job.ts';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useLedgerMoved } from '../releases/use-ledger-moved.ts';
import { useEditing } from './editing.ts';

/** Saves one chart or map of the profile as a file of its own, in the format that the settings name; the ledger holds it. */
export function PictureTool({ block, title }: { readonly block: string; readonly title: string }): ReactElement {
  const { client } = useEngine();
  const { choice } = useEditing();
  const ledgerMoved = useLedgerMoved();
  const format = useAppState((state) => state.settings.pictureFormat);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await runJob(
        `Drawing “${title}” of ${choice.recipe.title}, ${choice.area.name}, as ${format.toUpperCase()}`,
        async (signal) => {
          const input = { profile: choice.recipe.id, area: choice.area.code, block, format };
          const { file, ...mark } = await client.reports.picture(input, { signal });
          saveFile(file);
          await ledgerMoved();
          return `${file.name} is in your downloads, ${releaseWords(mark)}`;
        },
      );
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
      await ledgerMoved();
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button className="tool" isPending={isBusy} onPress={() => void save()}>
        <Icon name="download" size={14} />
        {`Save as ${format.toUpperCase()}`}
      </Button>
      {failure !== null && (
        <span className="form-error" role="alert">
          {failure}
        </span>
      )}
    </>
  );
}
