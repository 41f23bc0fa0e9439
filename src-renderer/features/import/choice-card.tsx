import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button, Form, Input, Label, Menu, MenuItem, MenuTrigger, Popover, TextField } from 'react-aria-components';
import type { Confidence } from '../../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import { confidenceWords, topicWords } from '../../../shared/presentation/import-words.ts';
import { announce } from '../../state/app-store.ts';
import { Button as StrandButton, SubmitButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { otherAnswers, ownSeparator } from './free-choices.ts';
import type { Correct, Reading } from './import-session.ts';
import { changedReading } from './rereading.ts';
import { tellImport } from './session-store.ts';
import type { ShownChoice } from './shown-choices.ts';

interface ChoiceCardProps {
  readonly path: string;
  readonly one: ShownChoice;
  readonly preview: ImportPreview;
  readonly reading: Reading;
  readonly correct: Correct;
  /** Opens the column that the choice is of. */
  readonly onColumn: (column: string) => void;
}

/** One thing that was inferred: what, how surely, why, and what else it might be. */
export function ChoiceCard({ path, one, preview, reading, correct, onColumn }: ChoiceCardProps): ReactElement {
  const { choice, confidence, key } = one;
  const [isOwn, setIsOwn] = useState(false);
  const { read } = preview.plan;
  const title = choice.topic === 'role' && choice.column !== undefined ? choice.column : topicWords[choice.topic];
  const answers = otherAnswers(choice, read);
  const isUnsettled = confidence === 'likely' || confidence === 'unsure';
  const card = useRef<HTMLLIElement>(null);
  const confirm = (): void => {
    tellImport({ kind: 'choice-confirmed', path, choice: key });
    announce(`${title}: ${choice.value}, settled by you`);
    (card.current?.querySelector<HTMLElement>('[aria-haspopup]') ?? card.current)?.focus();
  };
  const run = (id: React.Key): void => {
    const answer = answers[Number(id)];
    if (answer !== undefined) correct(`${title}: ${answer.label}`, changedReading(reading, answer));
    else if (id === 'own') setIsOwn(true);
    else if (choice.column !== undefined) onColumn(choice.column);
  };
  const extras = extraAnswers(one);
  return (
    <li ref={card} tabIndex={-1} className={`choice choice-${confidence}`}>
      <div className="choice-head">
        <span className="choice-topic">
          <span className="muted">{title}</span>
          {choice.topic !== 'role' && choice.column !== undefined && (
            <span className="muted"> of {choice.column}</span>
          )}{' '}
          <b>{choice.value}</b>
        </span>
        <ConfidenceMark confidence={confidence} />
        {answers.length + extras.length > 0 && (
          <MenuTrigger>
            <Button className="text-button" aria-label={`Change ${title}: ${choice.value}`}>
              Change
            </Button>
            <Popover className="popover" placement="bottom end" offset={2}>
              <Menu className="menu" aria-label={`What else ${title} might be`} onAction={run}>
                {[...answers.map(({ label }, index) => ({ id: String(index), label })), ...extras].map(
                  ({ id, label }) => (
                    <MenuItem key={id} id={id} className="menu-item" textValue={label}>
                      {label}
                    </MenuItem>
                  ),
                )}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
      </div>
      <div className="choice-foot">
        <p className="choice-because">{choice.because}</p>
        {isUnsettled && (
          <button type="button" className="text-button" onClick={confirm}>
            Confirm<span className="only-read"> {`${title}: ${choice.value}`}</span>
          </button>
        )}
      </div>
      {isOwn && (
        <OwnSeparator
          onGive={(sign) => {
            setIsOwn(false);
            const answer = ownSeparator(read, sign);
            correct(answer.label, changedReading(reading, answer));
          }}
          onClose={() => setIsOwn(false)}
        />
      )}
    </li>
  );
}

/** What can be answered besides the readings that are known beforehand. */
function extraAnswers({ choice }: ShownChoice): readonly { readonly id: string; readonly label: string }[] {
  if (choice.topic === 'delimiter') return [{ id: 'own', label: 'Another sign…' }];
  return choice.column === undefined ? [] : [{ id: 'column', label: 'More about this column…' }];
}

/** How sure an inference is, as a bar and in a word. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }): ReactElement {
  return (
    <span className={`confidence confidence-${confidence}`}>
      {confidence === 'settled' ? (
        <Icon name="tick" size={12} />
      ) : (
        <span className="confidence-bar" aria-hidden="true">
          <span />
        </span>
      )}
      {confidenceWords[confidence]}
    </span>
  );
}

function OwnSeparator({
  onGive,
  onClose,
}: {
  readonly onGive: (sign: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const [sign, setSign] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <Form
      ref={form}
      className="own-separator"
      onSubmit={(event) => {
        event.preventDefault();
        if (sign.length === 1) onGive(sign);
      }}
    >
      <TextField value={sign} onChange={setSign} maxLength={1} autoFocus className="form-field">
        <Label>The sign between two fields</Label>
        <Input className="text-input code own-sign" />
      </TextField>
      <SubmitButton isDisabled={sign.length !== 1}>Use it</SubmitButton>
      <StrandButton kind="quiet" onPress={onClose}>
        Cancel
      </StrandButton>
    </Form>
  );
}
