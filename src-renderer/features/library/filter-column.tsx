import { type ReactElement, useId, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { ColumnSummary } from '../../../shared/model/preview.ts';
import { Button } from '../../ui/button.tsx';
import { filterOf } from './row-arrangement.ts';
import type { Arranging } from './use-arrangement.ts';

interface FilterColumnProps extends Arranging {
  readonly summary: ColumnSummary;
}

/** The class of the first field of a column's filter, which Ctrl Shift F goes to. */
export const filterFieldClass = 'filter-first';

/** Keeps the rows whose cell has a text, or lies between two limits; what is typed counts with Enter. */
export function FilterColumn({ summary, arrangement, change }: FilterColumnProps): ReactElement {
  const { name: column, type } = summary;
  const contains = filterOf(arrangement.view, column, 'contains');
  const range = filterOf(arrangement.view, column, 'range');
  const heading = useId();
  const isDate = type === 'date';
  const isRange = isDate || type === 'number' || type === 'whole number';
  const setLimit = (limits: { readonly from?: string; readonly to?: string }): void => {
    const { from = range?.from ?? '', to = range?.to ?? '' } = limits;
    if (from === '' && to === '') change({ does: 'unfilter', column, kind: 'range' });
    else {
      const filter = { kind: 'range', column, from: from === '' ? null : from, to: to === '' ? null : to } as const;
      change({ does: 'filter', filter });
    }
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>Keep rows</h3>
      <div className="filter-fields">
        <TypedField
          key={`contains ${contains?.text ?? ''}`}
          label="That have"
          kept={contains?.text ?? ''}
          className={filterFieldClass}
          onKeep={(text) =>
            change(
              text === ''
                ? { does: 'unfilter', column, kind: 'contains' }
                : { does: 'filter', filter: { kind: 'contains', column, text } },
            )
          }
        />
        {isRange && (
          <>
            <TypedField
              key={`from ${range?.from ?? ''}`}
              label="From"
              type={isDate ? 'date' : 'text'}
              kept={range?.from ?? ''}
              onKeep={(from) => setLimit({ from })}
            />
            <TypedField
              key={`to ${range?.to ?? ''}`}
              label="To"
              type={isDate ? 'date' : 'text'}
              kept={range?.to ?? ''}
              onKeep={(to) => setLimit({ to })}
            />
          </>
        )}
      </div>
    </section>
  );
}

interface TypedFieldProps {
  readonly label: string;
  readonly kept: string;
  readonly type?: 'text' | 'date';
  readonly className?: string;
  readonly onKeep: (typed: string) => void;
}

function TypedField({ label, kept, type = 'text', className = '', onKeep }: TypedFieldProps): ReactElement {
  const [typed, setTyped] = useState(kept);
  return (
    <form
      className="filter-field"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(typed.trim());
      }}
    >
      <TextField value={typed} onChange={setTyped} type={type}>
        <Label>{label}</Label>
        <Input className={`text-input ${className}`} />
      </TextField>
      {typed.trim() !== kept && <Button onPress={() => onKeep(typed.trim())}>Keep</Button>}
    </form>
  );
}
