import './settings.css';
import type { ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay, SwitchButton, SwitchField } from 'react-aria-components';
import { reportFormats, reportFormatSchema, pictureFormatSchema } from '../../shared/model/report-format.ts';
import { dispatch, useAppState } from '../state/app-store.ts';
import { memoryFolder } from '../state/memory.ts';
import { type Settings, textSizes } from '../state/settings.ts';
import { IconButton } from '../ui/button.tsx';
import { Chooser } from '../ui/chooser.tsx';
import { Term } from '../ui/term.tsx';
import { formatRoute } from './route.ts';
import { SampleAfresh } from './sample-afresh.tsx';
import { SettingChoice } from './setting-choice.tsx';

const close = (): void => dispatch({ kind: 'dialog-closed' });
const change = (settings: Partial<Settings>): void => dispatch({ kind: 'settings-changed', change: settings });

/** How Strand looks and behaves on this computer; each choice holds at once and is remembered. */
export function SettingsDialog({ isOpen: hasWorkspace }: { readonly isOpen: boolean }): ReactElement {
  const isOpen = useAppState((state) => state.dialog?.kind === 'settings');
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="help settings">
        <Dialog>
          <div className="help-head">
            <Heading slot="title">Settings</Heading>
            <IconButton icon="close" label="Close" onPress={close} />
          </div>
          <div className="settings-body">
            <Look />
            <Working />
            <section>
              <h3>Protection</h3>
              {hasWorkspace ? (
                <p>
                  The <Term id="policy">disclosure policy</Term> belongs to the workspace.{' '}
                  <a href={formatRoute({ screen: 'releases', release: null, view: 'policy' })} onClick={close}>
                    See or change the policy
                  </a>
                </p>
              ) : (
                <p className="muted">The disclosure policy belongs to a workspace. Open one to see it.</p>
              )}
            </section>
            <section>
              <h3>This computer</h3>
              <p className="muted">Settings, unfinished work and the list of recent workspaces are kept here:</p>
              <p className="code settings-folder">{memoryFolder()}</p>
              <SampleAfresh />
            </section>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Look(): ReactElement {
  const settings = useAppState((state) => state.settings);
  return (
    <section>
      <h3>Look</h3>
      <SettingChoice
        label="Colours"
        chosen={settings.scheme}
        choices={[
          ['system', 'As the computer'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ]}
        onChoose={(scheme) => change({ scheme })}
      />
      <SettingChoice
        label="Contrast"
        chosen={settings.contrast}
        choices={[
          ['normal', 'Normal contrast'],
          ['high', 'High contrast'],
        ]}
        onChoose={(contrast) => change({ contrast })}
      />
      <SettingChoice
        label="Text size"
        chosen={settings.textSize}
        choices={textSizes.map((size) => [size, `${String(size)}%`] as const)}
        onChoose={(textSize) => change({ textSize })}
      />
      <SettingChoice
        label="Motion"
        chosen={settings.motion}
        choices={[
          ['system', 'As the computer'],
          ['none', 'None'],
        ]}
        onChoose={(motion) => change({ motion })}
      />
    </section>
  );
}

function Working(): ReactElement {
  const settings = useAppState((state) => state.settings);
  return (
    <section>
      <h3>Working</h3>
      <SwitchField isSelected={settings.singleKeys} onChange={(singleKeys) => change({ singleKeys })}>
        <SwitchButton className="setting-switch">
          <span className="switch-track" aria-hidden="true">
            <span />
          </span>
          <span>
            Keys that work alone, such as <kbd>?</kbd> and <kbd>P</kbd>
          </span>
        </SwitchButton>
      </SwitchField>
      <div className="settings-formats">
        <Chooser
          label="Reports are exported as"
          chosen={settings.reportFormat}
          choices={reportFormatSchema.options.map((id) => ({
            id,
            title: reportFormats[id].title,
            detail: reportFormats[id].use,
          }))}
          onChoose={(id) => change({ reportFormat: reportFormatSchema.parse(id) })}
        />
        <Chooser
          label="Pictures are saved as"
          chosen={settings.pictureFormat}
          choices={[
            { id: 'svg', title: 'SVG', detail: 'to print at any size' },
            { id: 'png', title: 'PNG', detail: 'for slides and web pages' },
          ]}
          onChoose={(id) => change({ pictureFormat: pictureFormatSchema.parse(id) })}
        />
      </div>
    </section>
  );
}
