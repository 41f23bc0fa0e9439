import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { typedNumbers } from '../../../shared/presentation/bound-text.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import { Button } from '../../ui/button.tsx';
import { insertChip, insertText, readWording, showWording } from './wording-chips.ts';

interface WordingEditorProps {
  readonly label: string;
  /** The wording so far, with {1}, {2} in place of its numbers. */
  readonly worded: string;
  readonly numbers: readonly string[];
  readonly hasOwnWords: boolean;
  readonly onSave: (worded: string) => void;
  readonly onCancel: () => void;
  readonly restore?: string;
  /** Goes back to the sentence of the rules, or what `restore` says. */
  readonly onRestore: () => void;
}

/** Rewords a sentence in its place; its numbers are chips, which stay those of the data whatever is typed around them. */
export function WordingEditor(props: WordingEditorProps): ReactElement {
  const { label, worded, numbers, hasOwnWords, onSave, onCancel, onRestore } = props;
  const { restore = 'Back to the rules’ sentence' } = props;
  const field = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(worded);
  const hint = useId();
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    showWording(element, worded, numbers);
    element.focus();
    window.getSelection()?.selectAllChildren(element);
    window.getSelection()?.collapseToEnd();
    // The element is the officer's from here on; what it was given first is not put in again.
  }, []); // eslint-disable-line react-hooks/exhaustive-deps
  const read = (): void => setText(field.current === null ? text : readWording(field.current));
  const save = (): void => {
    const said = text.trim();
    if (said === '' || said === worded) onCancel();
    else onSave(said);
  };
  const typed = typedNumbers(text);
  const missing = numbers.flatMap((number, at) =>
    number === '' || text.includes(`{${String(at + 1)}}`) ? [] : [{ number, at: at + 1 }],
  );
  return (
    <div className="wording">
      <div
        ref={field}
        className="wording-field"
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-describedby={hint}
        contentEditable
        suppressContentEditableWarning
        spellCheck
        tabIndex={0}
        onInput={read}
        onPaste={(event) => {
          event.preventDefault();
          insertText(event.clipboardData.getData('text/plain'));
          read();
        }}
        onDrop={(event) => event.preventDefault()}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      <div id={hint} className="wording-hint" aria-live="polite">
        {typed.length === 0
          ? 'Boxed numbers follow the data; the words around them are yours.'
          : `${formatList([...typed])} ${typed.length === 1 ? 'is' : 'are'} typed: check ${typed.length === 1 ? 'it' : 'them'} whenever the data change.`}
      </div>
      {missing.length > 0 && (
        <div className="wording-numbers" role="group" aria-label="Numbers to put in">
          <span className="muted">Put in</span>
          {missing.map(({ number, at }) => (
            <button
              key={at}
              type="button"
              className="number-chip"
              aria-label={`Put in ${number}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (field.current !== null) insertChip(field.current, at, numbers);
                read();
              }}
            >
              {number}
            </button>
          ))}
        </div>
      )}
      <div className="wording-actions">
        <Button kind="primary" shortcut="Enter" onPress={save}>
          Save wording
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
        {hasOwnWords && (
          <Button kind="quiet" onPress={onRestore}>
            {restore}
          </Button>
        )}
      </div>
    </div>
  );
}
