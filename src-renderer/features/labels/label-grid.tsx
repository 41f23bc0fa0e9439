import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun } from '../../../shared/base/format-words.ts';
import type { Harmonised } from '../../../shared/model/code-list.ts';
import type { LabelReview } from '../../../shared/model/label-review.ts';
import { gridStep } from '../../tables/grid-keys.ts';
import { Icon } from '../../ui/icon.tsx';
import { groupLabels, keyOf } from './label-groups.ts';
import type { LabelGroup, Reviewed } from './label-groups.ts';
import { LabelRow } from './label-row.tsx';
import type { DecideLabel } from './use-decide-label.ts';
import { useLabelCommands } from './use-label-commands.ts';

interface LabelGridProps {
  readonly review: LabelReview;
  readonly isTable: boolean;
  readonly deciding: DecideLabel;
}

/** Every label under what it means: arrows walk them, Enter or F2 decides. */
export function LabelGrid({ review, isTable, deciding }: LabelGridProps): ReactElement {
  const groups = groupLabels(review);
  const rows = groups.flatMap(({ labels }) => labels);
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const active = rows.some((each) => keyOf(each) === chosen) ? chosen : rows[0] === undefined ? null : keyOf(rows[0]);

  const grid = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body)
      grid.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus();
  }, [review]);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void => {
    if (relatedTarget !== null) hasFocus.current = currentTarget.contains(relatedTarget);
  };

  const goTo = useCallback((label: Reviewed): void => {
    setEditing(null);
    setChosen(keyOf(label));
    setFocused(keyOf(label));
  }, []);
  const takeUp = useCallback((label: Reviewed): void => {
    setChosen(keyOf(label));
    setFocused(null);
  }, []);
  const edit = useCallback((label: Reviewed): void => {
    setChosen(keyOf(label));
    setFocused(null);
    setEditing(keyOf(label));
  }, []);
  useLabelCommands({ rows, active, goTo, undo: deciding.undo });
  const decide = (label: Reviewed, meaning: Harmonised | null): void => {
    const open = groups.find(({ kind }) => kind === 'open')?.labels ?? [];
    const at = open.findIndex((each) => keyOf(each) === keyOf(label));
    goTo(at === -1 ? label : (open[at + 1] ?? open[at - 1] ?? label));
    deciding.decide(label, meaning);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (!isRow || event.altKey) return;
    const row = rows.findIndex((each) => keyOf(each) === active);
    const isEnd = event.key === 'Home' || event.key === 'End';
    const next = gridStep({ row, column: 0 }, event.key, event.ctrlKey || isEnd, { rows: rows.length, columns: 1 });
    const label = next === null ? undefined : rows[next.row];
    if (label === undefined) return;
    event.preventDefault();
    goTo(label);
  };
  return (
    <div
      ref={grid}
      role="grid"
      className="label-grid"
      aria-label={`Labels of ${review.strandTitle.toLowerCase()}`}
      aria-rowcount={rows.length + 1}
      onKeyDown={press}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={leave}
    >
      <div role="rowgroup" className="label-heads">
        <div role="row" aria-rowindex={1} className="label-row label-head">
          <span role="columnheader">What it means</span>
          <span role="columnheader">As it is written</span>
          <span role="columnheader" className="number">
            Rows
          </span>
          <span role="columnheader">How sure</span>
          <span role="columnheader">Why, and what is lost</span>
          <span role="columnheader">
            <span className="only-read">Decide</span>
          </span>
        </div>
      </div>
      {groups.map((group) => (
        <Group key={group.id} group={group}>
          {group.labels.map((label) => {
            const key = keyOf(label);
            return (
              <LabelRow
                key={key}
                label={label}
                list={review.list}
                isTable={isTable}
                at={rows.indexOf(label) + 2}
                isActive={key === active}
                takesFocus={key === focused}
                isEditing={key === editing}
                isPending={label.label !== null && deciding.pending === label.label}
                failure={deciding.failure?.label === label.label ? deciding.failure.text : null}
                onActive={takeUp}
                onEdit={edit}
                onCancel={goTo}
                onDecide={decide}
              />
            );
          })}
        </Group>
      ))}
    </div>
  );
}

function Group({ group, children }: { readonly group: LabelGroup; readonly children: ReactElement[] }): ReactElement {
  const id = `labels ${group.id}`.replaceAll(' ', '-');
  return (
    <div role="rowgroup" className={`label-group label-group-${group.kind}`} aria-labelledby={id}>
      <div role="row" className="label-group-head">
        <span role="rowheader" aria-colspan={6}>
          {group.kind === 'open' && <Icon name="warn" size={14} />}
          <b id={id}>{group.title}</b>
          {group.labels.length > 1 && (
            <span className="label-group-facts">
              {countedNoun(group.labels.length, 'label')}, {formatNumber(group.rows)} rows
            </span>
          )}
          {group.note !== null && <span className="label-group-note">{group.note}</span>}
        </span>
      </div>
      <div role="presentation" className="label-group-rows">
        {children}
      </div>
    </div>
  );
}
