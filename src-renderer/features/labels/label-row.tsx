import { type KeyboardEvent, memo, type ReactElement, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { CodeList, Harmonised } from '../../../shared/model/code-list.ts';
import { Note } from '../../ui/note.tsx';
import { ConfidenceMark } from './confidence-mark.tsx';
import { isOpen } from './label-groups.ts';
import type { Reviewed } from './label-groups.ts';
import { openMeaning, spokenLabel, writtenWords } from './label-words.ts';
import { meaningSections, suggestedCodes } from './meaning-choices.ts';
import { MeaningChooser } from './meaning-chooser.tsx';

export interface LabelRowProps {
  readonly label: Reviewed;
  readonly list: CodeList;
  readonly isTable: boolean;
  readonly at: number;
  /** The one row that Tab comes to. */
  readonly isActive: boolean;
  readonly takesFocus: boolean;
  readonly isEditing: boolean;
  readonly isPending: boolean;
  readonly failure: string | null;
  readonly onActive: (label: Reviewed) => void;
  readonly onEdit: (label: Reviewed) => void;
  readonly onCancel: (label: Reviewed) => void;
  readonly onDecide: (label: Reviewed, meaning: Harmonised | null) => void;
}

/** A label: what is written, how often, how sure its reading is, why, and what the list cannot say of it. */
export const LabelRow = memo(function LabelRow(props: LabelRowProps): ReactElement {
  const { label, list, isActive, takesFocus, isEditing, failure, onActive, onEdit } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) row.current?.focus();
  }, [takesFocus]);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || label.label === null) return;
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    onEdit(label);
  };
  return (
    <div
      ref={row}
      role="row"
      className="label-row"
      aria-label={spokenLabel(label, list)}
      aria-rowindex={props.at}
      aria-busy={props.isPending || undefined}
      tabIndex={isActive && !isEditing ? 0 : -1}
      data-label={label.label ?? undefined}
      onFocus={() => onActive(label)}
      onKeyDown={press}
    >
      <span role="gridcell" className="label-written">
        {label.label ?? <i>Empty cells</i>}
      </span>
      <span role="gridcell" className="label-rows number">
        {formatNumber(label.rows)}
      </span>
      <span role="gridcell" className="label-sure">
        <ConfidenceMark label={label} />
      </span>
      <span role="gridcell" className="label-why">
        {isEditing ? (
          <MeaningChooser
            label={writtenWords(label)}
            sections={meaningSections(label, list, props.isTable)}
            onChoose={(meaning) => props.onDecide(label, meaning)}
            onCancel={() => props.onCancel(label)}
          />
        ) : (
          <Why label={label} list={list} />
        )}
        {failure !== null && <Note tone="danger">{failure}</Note>}
      </span>
      <span role="gridcell" className="label-actions">
        {!isEditing && <Actions {...props} />}
      </span>
    </div>
  );
});

function Why({ label, list }: Pick<LabelRowProps, 'label' | 'list'>): ReactElement {
  return (
    <>
      {isOpen(label) && <b className="label-means">{openMeaning(label, list)}</b>}{' '}
      <span className="muted">{label.reason}</span>
      {label.lost !== null && (
        <span className="label-lost">
          <b>Lost:</b> {label.lost}
        </span>
      )}
    </>
  );
}

function Actions({ label, list, isActive, isPending, onDecide, onEdit }: LabelRowProps): ReactElement | null {
  const [suggested, ...others] = suggestedCodes(label);
  const category = others.length === 0 ? list.categories.find(({ code }) => code === suggested) : undefined;
  if (label.label === null) return null;
  const written = writtenWords(label);
  const common = { className: 'button button-small', excludeFromTabOrder: !isActive, isDisabled: isPending };
  return (
    <>
      {category !== undefined && (
        <Button
          {...common}
          aria-label={`Confirm that ${written} means ${category.label}`}
          onPress={() => onDecide(label, { kind: 'category', code: category.code, how: 'saved' })}
        >
          Confirm
        </Button>
      )}
      {label.decided && (
        <Button {...common} aria-label={`Take back the decision on ${written}`} onPress={() => onDecide(label, null)}>
          Take back
        </Button>
      )}
      <Button
        {...common}
        aria-label={`${isOpen(label) ? 'Decide' : 'Change'} what ${written} means`}
        onPress={() => onEdit(label)}
      >
        {isOpen(label) ? 'Decide' : 'Change'}
      </Button>
    </>
  );
}
