import type { ReactElement } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ReadingChange } from '../../../shared/model/import-plan.ts';
import type { FoundTable, ImportPreview, SheetSummary } from '../../../shared/model/import-preview.ts';
import { Icon } from '../../ui/icon.tsx';
import { chosenTable, memberChange, sheetsWithoutTable } from './file-contents.ts';

interface TableChooserProps {
  readonly preview: ImportPreview;
  readonly onChange: (change: ReadingChange) => void;
}

const sheetWords: Readonly<Record<SheetSummary['kind'], string>> = {
  table: 'table',
  cover: 'cover sheet',
  contents: 'list of contents',
  notes: 'notes',
  empty: 'empty',
};

/** Which of the tables, sheets or packed files is read, where a file holds several. */
export function TableChooser({ preview, onChange }: TableChooserProps): ReactElement | null {
  const { tables, members, sheets } = preview;
  const others = sheetsWithoutTable(preview);
  if (tables.length < 2 && members.length < 2 && others.length === 0) return null;
  const chosen = chosenTable(preview);
  const member = preview.plan.read.packed?.kind === 'zip' ? preview.plan.read.packed.member : null;
  const run = (key: React.Key): void => {
    const [kind, index] = String(key).split(':');
    const table = tables[Number(index)];
    const packed = members[Number(index)];
    if (kind === 'table' && table !== undefined)
      onChange({ label: `Table: ${table.title}`, read: table.read, roles: {} });
    if (kind === 'member' && packed !== undefined) onChange(memberChange(preview.plan.choices, packed));
  };
  return (
    <MenuTrigger>
      <Button className="button table-chooser">
        <Icon name="library" />
        <span>{chooserTitle(preview, chosen)}</span>
        <Icon name="down" size={12} />
      </Button>
      <Popover className="popover popover-wide" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label="What this file holds"
          onAction={run}
          disabledKeys={others.map(({ name }) => `sheet:${name}`)}
        >
          {members.length > 1 && (
            <MenuSection className="menu-section">
              <Header>Files in it</Header>
              {members.map((name, index) => (
                <MenuItem key={name} id={`member:${String(index)}`} className="menu-item menu-choice" textValue={name}>
                  <Tick isChosen={name === member} />
                  {name}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection className="menu-section">
            <Header>Tables</Header>
            {tables.map((table, index) => (
              <MenuItem
                key={`${table.title} ${table.place}`}
                id={`table:${String(index)}`}
                className="menu-item menu-choice"
                textValue={table.title}
              >
                <Tick isChosen={index === chosen} />
                <span>
                  {table.title}
                  <span className="menu-detail table-detail">{describeTable(table, sheets)}</span>
                </span>
              </MenuItem>
            ))}
          </MenuSection>
          {others.length > 0 && (
            <MenuSection className="menu-section">
              <Header>Sheets without a table</Header>
              {others.map((sheet) => (
                <MenuItem key={sheet.name} id={`sheet:${sheet.name}`} className="menu-item" textValue={sheet.name}>
                  <span>{sheet.name}</span>
                  <span className="menu-detail">
                    {sheetWords[sheet.kind]}
                    {sheet.hidden ? ', hidden in the workbook' : ''}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Tick({ isChosen }: { readonly isChosen: boolean }): ReactElement {
  return (
    <span className="menu-tick">
      {isChosen && (
        <>
          <Icon name="tick" size={14} />
          <span className="only-read">read now: </span>
        </>
      )}
    </span>
  );
}

function chooserTitle({ tables, members }: ImportPreview, chosen: number): string {
  if (tables.length > 1)
    return chosen === -1
      ? `One of ${String(tables.length)} tables`
      : `Table ${String(chosen + 1)} of ${String(tables.length)}`;
  return members.length > 1 ? `One of ${String(members.length)} files` : 'What else is in it';
}

function describeTable({ place, rows, columns, read }: FoundTable, sheets: readonly SheetSummary[]): string {
  const isHidden = sheets.some(({ name, hidden }) => hidden && name === read.sheet);
  return [
    `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'} by ${formatNumber(columns)} ${columns === 1 ? 'column' : 'columns'}`,
    place,
    ...(isHidden ? ['hidden in the workbook'] : []),
  ].join(' · ');
}
