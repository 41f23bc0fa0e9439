import type { ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { dispatch, useAppState } from '../state/app-store.ts';
import { IconButton } from '../ui/button.tsx';
import { RingedZero, StatusMark } from '../ui/status-mark.tsx';
import { formatShortcut } from './command.ts';
import { useAllCommands } from './command-registry.ts';

const close = (): void => dispatch({ kind: 'dialog-closed' });

const movement: readonly (readonly [string, string])[] = [
  ['Arrows, Home, End', 'move in a table, a list or on the map'],
  ['Enter', 'choose the row or area in focus'],
  ['+, −, 0', 'on the map: closer, further, the whole borough'],
  ['L', 'on the map: go to the list of areas'],
  ['Escape', 'close'],
];

/** The keys that work here, and what the symbols mean. */
export function HelpDialog(): ReactElement {
  const isOpen = useAppState((state) => state.dialog?.kind === 'help');
  const commands = useAllCommands().filter(({ shortcut }) => shortcut !== undefined);
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="help">
        <Dialog>
          <div className="help-head">
            <Heading slot="title">Help and keys</Heading>
            <IconButton icon="close" label="Close" onPress={close} />
          </div>
          <div className="help-columns">
            <section>
              <h3>Keys</h3>
              <dl className="keys">
                {commands.map(({ id, title, shortcut }) => (
                  <div key={id}>
                    <dt>
                      <kbd>{shortcut === undefined ? '' : formatShortcut(shortcut)}</kbd>
                    </dt>
                    <dd>{title}</dd>
                  </div>
                ))}
                {movement.map(([key, text]) => (
                  <div key={key}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <section>
              <h3>Symbols</h3>
              <dl className="symbols">
                <div>
                  <dt>
                    <StatusMark status="suppressed" />
                  </dt>
                  <dd>hidden to protect people</dd>
                </div>
                <div>
                  <dt>
                    <RingedZero />
                  </dt>
                  <dd>a true zero</dd>
                </div>
                <div>
                  <dt>
                    <StatusMark status="low" />
                  </dt>
                  <dd>low, but not zero</dd>
                </div>
                <div>
                  <dt>
                    <span className="status-mark status-unreliable">[u]</span>
                  </dt>
                  <dd>rests on few people: read with care</dd>
                </div>
                <div>
                  <dt>
                    <StatusMark status="not-available" />
                  </dt>
                  <dd>not available</dd>
                </div>
                <div>
                  <dt>
                    <StatusMark status="not-applicable" />
                  </dt>
                  <dd>does not apply</dd>
                </div>
              </dl>
              <h3>Comparisons</h3>
              <p>
                ▲ higher, ▼ lower, ● no clear difference. Each says whether the interval of the ratio leaves out 1; a
                line shows the range that the true figure lies in, 95 times in 100.
              </p>
            </section>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
