import type { ReactElement } from 'react';
import { Panel } from '../../ui/panel.tsx';
import { SettledText } from '../../ui/settled-text.tsx';
import { BrandingForm } from './branding-form.tsx';
import { DateField } from './date-field.tsx';
import { useEditing } from './editing.ts';
import { FrozenFields } from './frozen-fields.tsx';
import { SettledArea } from './settled-area.tsx';

/** What the cover says, whom to ask, and how the report looks. */
export function DetailsForm(): ReactElement {
  const { recipe, change } = useEditing();
  const { decision, ...withoutDecision } = recipe;
  return (
    <Panel label="Details" className="details">
      <div className="side-body">
        <FrozenFields legend="What the cover says">
          <SettledText
            label="Title"
            value={recipe.title}
            onSettle={(title) => change({ ...recipe, title }, 'The title is changed.')}
          />
          <SettledArea
            label="Subtitle"
            value={recipe.subtitle}
            rows={2}
            onSettle={(subtitle) => change({ ...recipe, subtitle }, 'The subtitle is changed.')}
          />
          <SettledArea
            label="Contact: name, team, address or telephone"
            value={recipe.contact}
            rows={2}
            onSettle={(contact) => change({ ...recipe, contact }, 'The contact is changed.')}
          />
          <DateField
            label="Date of the edition"
            value={recipe.edition}
            onChange={(edition) => {
              if (edition !== null && edition !== recipe.edition)
                change({ ...recipe, edition }, 'The date of the edition is changed.');
            }}
          />
          {recipe.template === 'eia' && (
            <DateField
              label="Decision due"
              value={decision ?? null}
              onChange={(due) => {
                if (due !== (decision ?? null))
                  change(
                    due === null ? withoutDecision : { ...recipe, decision: due },
                    'The date of the decision is changed.',
                  );
              }}
            />
          )}
          <BrandingForm />
        </FrozenFields>
      </div>
    </Panel>
  );
}
