import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import {
  Disclosure,
  DisclosurePanel,
  Form,
  Heading,
  Button as AriaButton,
  Label,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { navigate } from '../../app/use-route.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { Button, SubmitButton } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import type { AskedRelease } from './use-releases.ts';

/** Shorter than this is no reason. */
const leastReason = 20;

interface OverrideFormProps {
  readonly asked: AskedRelease;
  readonly onOverridden: (number: number) => void;
}

/** Who can decide otherwise: the officers that the policy names, for a written reason that is printed with the release. */
export function OverrideForm({ asked, onOverridden }: OverrideFormProps): ReactElement {
  const { queries } = useEngine();
  const policies = useQuery(queries.releases.policies.queryOptions());
  const officers = policies.data?.inForce.mayOverride ?? [];
  return (
    <Disclosure className="override">
      <Heading level={3}>
        <AriaButton slot="trigger" className="override-title">
          <Icon name="right" size={12} />
          Who can decide otherwise?
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        {officers.length === 0 ? (
          <div className="override-body">
            <p className="small">
              Nobody: the policy in force names no officer who may release against the check. Your disclosure lead can
              name one there.
            </p>
            <div>
              <Button icon="lock" onPress={() => navigate({ screen: 'releases', release: null, view: 'policy' })}>
                See the policy
              </Button>
            </div>
          </div>
        ) : (
          <OverrideFields asked={asked} officers={officers} onOverridden={onOverridden} />
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}

function OverrideFields({
  asked,
  officers,
  onOverridden,
}: OverrideFormProps & { readonly officers: readonly string[] }): ReactElement {
  const { queries } = useEngine();
  const cache = useQueryClient();
  const [by, setBy] = useState(officers[0] ?? '');
  const [reason, setReason] = useState('');
  const override = useMutation(queries.releases.override.mutationOptions());
  const missing = Math.max(0, leastReason - reason.trim().length);
  const decide = (): void => {
    if (missing > 0 || override.isPending) return;
    override.mutate(
      { asked, by, reason: reason.trim() },
      {
        onSuccess: (entry) => {
          void cache.invalidateQueries();
          onOverridden(entry.number);
        },
      },
    );
  };
  return (
    <Form
      className="override-body"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <Chooser
        label="Officer"
        choices={officers.map((name) => ({ id: name, title: name }))}
        chosen={by}
        onChoose={setBy}
      />
      <TextField className="form-field" value={reason} onChange={setReason}>
        <Label>Why it is released all the same</Label>
        <TextArea className="text-input text-area" rows={3} />
        <Text slot="description" className="tiny muted">
          {missing > 0 ? `At least ${String(leastReason)} characters; ${String(missing)} to go. ` : ''}
          Your name and this reason are kept in the ledger and printed in the report.
        </Text>
      </TextField>
      {override.isError && <Note tone="danger">{failureText(override.error)}</Note>}
      <div className="form-actions">
        <SubmitButton isPending={override.isPending} isDisabled={missing > 0}>
          Release against the check
        </SubmitButton>
      </div>
    </Form>
  );
}
