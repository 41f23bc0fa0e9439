import { type ReactElement, useState } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Input, Label, SearchField } from 'react-aria-components';
import { type Area, areaKeySchema } from '../../../shared/model/area.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { areaKinds, type BatchPlan, plannedAreas } from './batch-plan.ts';
import { findChoices } from './find-choices.ts';

interface BatchAreasProps {
  readonly areas: readonly Area[];
  readonly plan: BatchPlan;
  readonly isDisabled: boolean;
  readonly onChange: (next: Partial<BatchPlan>) => void;
}

/** Which areas a batch is of: all there are, some, or the officers' own; found by any part of a name. */
export function BatchAreas({ areas, plan, isDisabled, onChange }: BatchAreasProps): ReactElement {
  const [typed, setTyped] = useState('');
  const chosen = plannedAreas(plan, areas);
  const found = new Set(
    findChoices(
      areas.map(({ code, name }) => ({ id: code, title: name })),
      typed,
    ).map(({ id }) => id),
  );
  const choose = (codes: readonly Area['code'][]): void =>
    onChange({
      areas:
        codes.length === areas.length ? 'all' : areas.map(({ code }) => code).filter((code) => codes.includes(code)),
    });
  return (
    <>
      <div className="panel-head batch-areas-head">
        <h2>
          Areas <span className="muted">{`${String(chosen.length)} of ${String(areas.length)}`}</span>
        </h2>
        <Button kind="quiet" isDisabled={isDisabled} onPress={() => onChange({ areas: 'all' })}>
          Choose all
        </Button>
        <Button kind="quiet" isDisabled={isDisabled} onPress={() => onChange({ areas: [] })}>
          Choose none
        </Button>
      </div>
      <SearchField className="field batch-find" aria-label="Find an area" value={typed} onChange={setTyped}>
        <Icon name="search" size={14} />
        <Input placeholder="Find an area" />
      </SearchField>
      <div className="batch-lists">
        {areaKinds(areas).map((kind) => {
          const shown = kind.areas.filter(({ code }) => found.has(code));
          const others = chosen.filter((code) => !shown.some((area) => area.code === code));
          if (shown.length === 0) return null;
          return (
            <CheckboxGroup
              key={kind.title}
              className="batch-list"
              isDisabled={isDisabled}
              value={chosen.filter((code) => shown.some((area) => area.code === code))}
              onChange={(codes) => choose([...others, ...codes.map((code) => areaKeySchema.parse(code))])}
            >
              <Label>{kind.title}</Label>
              {shown.map(({ code, name }) => (
                <CheckboxField key={code} value={code} className="check-field">
                  <CheckboxButton className="check">
                    <span className="check-box" aria-hidden="true" />
                    <span>{name}</span>
                  </CheckboxButton>
                </CheckboxField>
              ))}
            </CheckboxGroup>
          );
        })}
        {found.size === 0 && <p className="empty">No area is called “{typed.trim()}”.</p>}
      </div>
    </>
  );
}
