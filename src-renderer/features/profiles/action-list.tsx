import { type ReactElement, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { formatDate } from '../../../shared/base/format-date.ts';
import type { StrandJudgement } from '../../../shared/model/profile-recipe.ts';
import { Button, IconButton, SubmitButton } from '../../ui/button.tsx';
import { DateField } from './date-field.tsx';
import { useEditing } from './editing.ts';

type Action = StrandJudgement['actions'][number];

interface ActionListProps {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly onChange: (actions: readonly Action[], says: string) => void;
}

/** What will be done about a characteristic, by whom and by when. */
export function ActionList({ title, actions, onChange }: ActionListProps): ReactElement {
  const { isFrozen } = useEditing();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section className="actions">
      <h3>Actions for {title.toLowerCase()}</h3>
      {actions.length === 0 && <p className="muted small">None yet.</p>}
      <ul>
        {actions.map((action, at) => (
          <li key={`${String(at)} ${action.text}`}>
            <span>
              <b>{action.text}</b>
              <span className="muted small">
                {action.owner} · {formatDate(action.due)}
              </span>
            </span>
            {!isFrozen && (
              <IconButton
                icon="close"
                label={`Take out “${action.text}”`}
                onPress={() =>
                  onChange(
                    actions.filter((_each, index) => index !== at),
                    `“${action.text}” is taken out.`,
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <NewAction
          onAdd={(action) => {
            setIsAdding(false);
            onChange([...actions, action], `“${action.text}” is added to the actions.`);
          }}
          onCancel={() => setIsAdding(false)}
        />
      ) : (
        !isFrozen && (
          <Button kind="quiet" icon="plus" onPress={() => setIsAdding(true)}>
            Add an action
          </Button>
        )
      )}
    </section>
  );
}

function NewAction({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (action: Action) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const isReady = text.trim() !== '' && owner.trim() !== '' && due !== null;
  return (
    <Form
      className="new-action"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAdd({ text: text.trim(), owner: owner.trim(), due });
      }}
    >
      <TextField className="form-field" value={text} onChange={setText} autoFocus>
        <Label>What will be done</Label>
        <Input className="text-input" />
      </TextField>
      <TextField className="form-field" value={owner} onChange={setOwner}>
        <Label>Who does it</Label>
        <Input className="text-input" />
      </TextField>
      <DateField label="By when" value={due} onChange={setDue} />
      <div className="form-actions">
        <Button onPress={onCancel}>Cancel</Button>
        <SubmitButton isDisabled={!isReady}>Add action</SubmitButton>
      </div>
    </Form>
  );
}
