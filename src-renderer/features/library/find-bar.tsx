import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { CellPlace, FoundCells, RowView } from '../../../shared/model/row-view.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce } from '../../state/app-store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface FindBarProps {
  readonly dataset: string;
  readonly view: RowView;
  readonly found: CellPlace | null;
  readonly onFound: (at: CellPlace | null) => void;
  /** Goes to a row of the view, from 0. */
  readonly onGo: (row: number) => void;
  readonly rows: number;
  readonly onClose: () => void;
}

/** Finds a text anywhere in the rows, next or previous with the number of cells, and goes to a row by its number. */
export function FindBar({ dataset, view, found, onFound, onGo, rows, onClose }: FindBarProps): ReactElement {
  const { client } = useEngine();
  const [text, setText] = useState('');
  const [says, setSays] = useState('');
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);
  const find = (direction: 'next' | 'previous'): void => {
    if (text.trim() === '') return;
    asked.current?.abort();
    const now = new AbortController();
    asked.current = now;
    setSays('Looking…');
    client.preview
      .find({ dataset, view, text, from: found, direction }, { signal: now.signal })
      .then((result) => {
        onFound(result.at);
        setSays(foundWords(result));
        if (result.at !== null) announce(`Row ${formatNumber(result.at.row + 1)}, ${result.at.column}`);
      })
      .catch((error: unknown) => {
        if (now.signal.aborted) return;
        setSays(error instanceof Error ? failureText(error) : 'The rows could not be searched.');
      });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      find(event.shiftKey ? 'previous' : 'next');
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div className="find-bar" role="search" aria-label="Find in the rows">
      <SearchField
        className="field find-field"
        aria-label="Find in the rows"
        value={text}
        onChange={(typed) => {
          setText(typed);
          setSays('');
          onFound(null);
        }}
        autoFocus
      >
        <Icon name="search" />
        <Input placeholder="Find in the rows" onKeyDownCapture={press} />
      </SearchField>
      <IconButton icon="up" label="Previous match (Shift Enter)" onPress={() => find('previous')} />
      <IconButton icon="down" label="Next match (Enter)" onPress={() => find('next')} />
      <span className="small find-says" role="status">
        {says}
      </span>
      <label className="go-to-row">
        Go to row
        <input
          className="text-input"
          type="number"
          min={1}
          max={rows}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            const row = Number(event.currentTarget.value);
            if (Number.isInteger(row) && row >= 1 && row <= rows) onGo(row - 1);
            else setSays(`There are rows 1 to ${formatNumber(rows)}.`);
          }}
        />
      </label>
      <IconButton icon="close" label="Close find (Escape)" onPress={onClose} />
    </div>
  );
}

function foundWords({ cells, rows, at }: FoundCells): string {
  if (at === null) return 'Found nowhere.';
  const inCells = `${formatNumber(cells)} ${cells === 1 ? 'cell' : 'cells'}`;
  return `${inCells} in ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}; this one is in row ${formatNumber(at.row + 1)} of those shown`;
}
