import type { ReactElement } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { RefusalPanel } from './refusal-panel.tsx';
import type { useRecordRelease } from './use-record-release.ts';

/** A refusal where figures were about to leave: nothing goes on until it is read. */
export function RefusalDialog({ record }: { readonly record: ReturnType<typeof useRecordRelease> }): ReactElement {
  const { refused, dismiss, goAs, leave } = record;
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={refused !== null}
      onOpenChange={(open) => {
        if (!open) dismiss();
      }}
    >
      <Modal className="refusal-modal">
        <Dialog aria-label="Refused: nothing has been written">
          {refused !== null && (
            <RefusalPanel
              asked={refused.leaving.asked}
              what={refused.leaving.what}
              check={refused.check}
              onOverridden={(number) => void goAs(number)}
              onApplied={() => void leave(refused.leaving)}
              back={<Button onPress={dismiss}>Back to the table</Button>}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
