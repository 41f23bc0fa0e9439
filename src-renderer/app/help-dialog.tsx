import './help.css';
import type { ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { dispatch, useAppState } from '../state/app-store.ts';
import { IconButton } from '../ui/button.tsx';
import { HelpHere } from './help-here.tsx';
import { HelpKeys } from './help-keys.tsx';
import { HelpWords } from './help-words.tsx';

const close = (): void => dispatch({ kind: 'dialog-closed' });
const parts = [
  { id: 'here', title: 'Here' },
  { id: 'words', title: 'Words' },
  { id: 'keys', title: 'Keys and symbols' },
] as const;

/** Help for what has focus, the words of the field, and the keys that work here. */
export function HelpDialog(): ReactElement {
  const dialog = useAppState((state) => state.dialog);
  const isOpen = dialog?.kind === 'help';
  return (
    <ModalOverlay
      className="overlay overlay-top"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="help">
        <Dialog>
          <div className="help-head">
            <Heading slot="title">Help</Heading>
            <IconButton icon="close" label="Close" onPress={close} />
          </div>
          {isOpen && <HelpParts key={dialog.about ?? 'screen'} about={dialog.about ?? 'screen'} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function HelpParts({ about }: { readonly about: string }): ReactElement {
  const term = about.startsWith('term-') ? about.slice('term-'.length) : null;
  const first = about === 'keys' ? 'keys' : term !== null || about === 'words' ? 'words' : 'here';
  return (
    <Tabs className="help-parts" defaultSelectedKey={first}>
      <TabList className="tabs" aria-label="Parts of help">
        {parts.map(({ id, title }) => (
          <Tab className="tab" id={id} key={id}>
            {title}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="here" className="help-part">
        <HelpHere about={about} />
      </TabPanel>
      <TabPanel id="words" className="help-part">
        <HelpWords term={term} />
      </TabPanel>
      <TabPanel id="keys" className="help-part">
        <HelpKeys />
      </TabPanel>
    </Tabs>
  );
}
