import type { ReactElement } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Input, Label, Text, TextField } from 'react-aria-components';
import { reportFormats, reportFormatSchema } from '../../../shared/model/report-format.ts';
import { Button } from '../../ui/button.tsx';
import type { BatchPlan } from './batch-plan.ts';

interface BatchFormProps {
  readonly plan: BatchPlan;
  readonly isDisabled: boolean;
  readonly onChange: (next: Partial<BatchPlan>) => void;
}

/** As what the reports of a batch are written, and where to. */
export function BatchForm({ plan, isDisabled, onChange }: BatchFormProps): ReactElement {
  const chooseFolder = window.strandHost?.chooseFolder;
  return (
    <div className="batch-form">
      <CheckboxGroup
        className="batch-list"
        isDisabled={isDisabled}
        value={[...plan.formats]}
        onChange={(formats) =>
          onChange({ formats: reportFormatSchema.options.filter((each) => formats.includes(each)) })
        }
      >
        <Label>Formats</Label>
        {reportFormatSchema.options.map((format) => (
          <CheckboxField key={format} value={format} className="check-field">
            <CheckboxButton className="check">
              <span className="check-box" aria-hidden="true" />
              <span>
                {reportFormats[format].title} <span className="muted small">{reportFormats[format].use}</span>
              </span>
            </CheckboxButton>
          </CheckboxField>
        ))}
      </CheckboxGroup>
      <TextField
        className="form-field"
        isDisabled={isDisabled}
        value={plan.folder}
        onChange={(folder) => onChange({ folder, isUnfinished: false })}
      >
        <Label>Folder</Label>
        <div className="batch-folder">
          <Input className="text-input code" />
          {chooseFolder !== undefined && (
            <Button
              icon="folder"
              isDisabled={isDisabled}
              onPress={() =>
                void chooseFolder().then((folder) => {
                  if (folder !== null) onChange({ folder, isUnfinished: false });
                })
              }
            >
              Choose…
            </Button>
          )}
        </div>
        <Text slot="description" className="tiny muted">
          Beside the workspace, unless it is a whole path. It is made if it is not there.
        </Text>
      </TextField>
      <p className="muted small">
        The folder gets a page that links to every report. Written again, only what changed since is made anew.
      </p>
    </div>
  );
}
