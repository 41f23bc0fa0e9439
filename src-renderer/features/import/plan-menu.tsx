import { type ReactElement, useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { importPlanSchema, type ReadingChange } from '../../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import { announce } from '../../state/app-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { fileName } from './import-words.ts';

interface PlanMenuProps {
  readonly preview: ImportPreview;
  readonly onChange: (change: ReadingChange) => void;
  readonly onFailure: (text: string | null) => void;
}

/** Keeps how a file is read as a file of its own, or reads by one that was kept. */
export function PlanMenu({ preview, onChange, onFailure }: PlanMenuProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const save = (): void => {
    const name = `${fileName(preview.file).replace(/\.[^.]*$/, '')}.plan.json`;
    saveFile(new File([`${JSON.stringify(preview.plan, null, 2)}\n`], name, { type: 'application/json' }));
    announce(`${name} is in your downloads`);
  };
  const open = async (file: File): Promise<void> => {
    const plan = importPlanSchema.safeParse(await readJson(file));
    if (!plan.success) {
      onFailure(`${file.name} is not a plan that Strand saved. Choose a file that ends in .plan.json.`);
      return;
    }
    onFailure(null);
    onChange({ label: `The plan ${file.name}`, read: plan.data.read, roles: plan.data.roles });
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button button-secondary">
          Remember for this source
          <Icon name="down" size={12} />
        </Button>
        <Popover className="popover" placement="bottom end" offset={4}>
          <Menu
            className="menu"
            aria-label="How this source is read"
            onAction={(key) => (key === 'save' ? save() : input.current?.click())}
          >
            <MenuItem className="menu-item" id="save" textValue="Save how it is read">
              <span>Save how it is read</span>
              <span className="menu-detail">
                A plan: the same file and plan always give the same table. The workspace keeps it too.
              </span>
            </MenuItem>
            <MenuItem className="menu-item" id="open" textValue="Read it by a saved plan">
              <span>Read it by a saved plan…</span>
              <span className="menu-detail">For the next extract of a source that you know</span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void open(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
}
