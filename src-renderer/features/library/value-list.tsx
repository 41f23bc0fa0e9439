import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { CheckboxButton, CheckboxField, Input, SearchField } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnSummary } from '../../../shared/model/preview.ts';
import { useEngine } from '../../client/queries.ts';
import { shortDate } from '../../tables/short-date.ts';
import { Icon } from '../../ui/icon.tsx';
import { filterOf } from './row-arrangement.ts';
import type { Arranging } from './use-arrangement.ts';

interface ValueListProps extends Arranging {
  readonly summary: ColumnSummary;
}

/** Values shown at a time. */
const mostShown = 24;

/** A column's values with how often each is met, most frequent first; a tick keeps the rows that have it. */
export function ValueList({ summary, arrangement, change }: ValueListProps): ReactElement {
  const { queries } = useEngine();
  const [text, setText] = useState('');
  const { dataset, name: column } = summary;
  const searched = useQuery({
    ...queries.preview.values.queryOptions({ input: { dataset, column, text, limit: mostShown } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const shown = text === '' || searched.data === undefined ? summary.top : searched.data.values;
  const distinct = text === '' || searched.data === undefined ? summary.distinct : searched.data.distinct;
  const kept = filterOf(arrangement.view, column, 'values')?.values ?? [];
  const most = Math.max(1, ...shown.map(({ rows }) => rows));
  const toggle = (value: string, isOn: boolean): void => {
    const values = isOn ? [...kept, value] : kept.filter((each) => each !== value);
    if (values.length === 0) change({ does: 'unfilter', column, kind: 'values' });
    else change({ does: 'filter', filter: { kind: 'values', column, values } });
  };
  return (
    <>
      <h3>{summary.distinct > summary.top.length ? 'Most frequent values' : 'Values'}</h3>
      {summary.distinct > summary.top.length && (
        <SearchField className="field value-search" aria-label="Search the values" value={text} onChange={setText}>
          <Icon name="search" />
          <Input placeholder="Search the values" />
        </SearchField>
      )}
      <ul className="top-values">
        {shown.map(({ value, rows }) => (
          <li key={value}>
            <CheckboxField
              className="tick-field"
              isSelected={kept.includes(value)}
              onChange={(isOn) => toggle(value, isOn)}
            >
              <CheckboxButton className="checkbox value-tick">
                <span className="checkbox-box" aria-hidden="true" />
                <span className="top-label">{shortDate(value)}</span>
                <span className="top-count">{formatNumber(rows)}</span>
              </CheckboxButton>
            </CheckboxField>
            <span className="value-bar">
              <span style={{ width: `${String((rows / most) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className="tiny muted" role="status">
        {summary.isAboutDistinct === true && text === '' ? 'about ' : ''}
        {formatNumber(distinct)} {text === '' ? 'different' : 'matching'} {distinct === 1 ? 'value' : 'values'}
        {text === '' &&
          summary.range !== null &&
          `, from ${shortDate(summary.range.least)} to ${shortDate(summary.range.most)}`}
      </p>
    </>
  );
}
