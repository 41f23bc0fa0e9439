import type { ReactElement } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { datasetSchema } from '../../../shared/model/dataset.ts';
import type { DatasetAbout } from '../../../shared/model/import-preview.ts';
import { Chooser } from '../../ui/chooser.tsx';
import type { RequiredField } from './missing-about.ts';
import { periodLabel } from './period-label.ts';
import { tellImport } from './session-store.ts';

interface AboutFormProps {
  readonly path: string;
  readonly about: DatasetAbout;
  /** What loading waits for. */
  readonly missing: readonly RequiredField[];
}

const kinds = [
  { id: 'record-level', title: 'A record a row', detail: 'people, cases or events' },
  { id: 'aggregate', title: 'Counts or rates', detail: 'by area and category' },
  { id: 'lookup', title: 'A lookup', detail: 'from one code to another' },
  { id: 'boundaries', title: 'Boundaries', detail: 'of areas' },
  { id: 'points', title: 'Places', detail: 'on a map' },
] as const;

const sensitivities = [
  { id: 'personal', title: 'Personal data', detail: 'rows describe people; small numbers are hidden' },
  { id: 'internal', title: 'Internal', detail: 'not published; small numbers are hidden' },
  { id: 'open', title: 'Open data', detail: 'its publisher made it safe' },
] as const;

/** What must be said of an extract besides how it is read; reports print it. */
export function AboutForm({ path, about, missing }: AboutFormProps): ReactElement {
  const change = (about: Partial<DatasetAbout>): void => tellImport({ kind: 'about-changed', path, change: about });
  const setPeriod = (part: Partial<DatasetAbout['period']>): void => {
    const { from, to } = { ...about.period, ...part };
    change({ period: { from, to, label: part.label ?? periodLabel(from, to) } });
  };
  const isMissing = (field: RequiredField): boolean => missing.includes(field);
  return (
    <div className="about-form">
      <Field
        label="Title"
        value={about.title}
        isMissing={isMissing('title')}
        isWide
        onChange={(title) => change({ title })}
      />
      <Field
        label="Who sent it"
        value={about.owner}
        isMissing={isMissing('owner')}
        hint="the partner, as reports name it"
        onChange={(owner) => change({ owner })}
      />
      <Field
        label="One row stands for"
        value={about.unit}
        isMissing={isMissing('unit')}
        hint="such as clients, referrals, areas"
        onChange={(unit) => change({ unit })}
      />
      <Chooser
        label="Kind"
        choices={kinds}
        chosen={about.kind}
        onChoose={(id) => change({ kind: datasetSchema.shape.kind.parse(id) })}
      />
      <Chooser
        label="Sensitivity"
        choices={sensitivities}
        chosen={about.sensitivity}
        onChoose={(id) => change({ sensitivity: datasetSchema.shape.sensitivity.parse(id) })}
      />
      <Field label="Subject" value={about.subject} hint="such as Housing" onChange={(subject) => change({ subject })} />
      <DateField
        label="Covers from"
        value={about.period.from}
        isMissing={isMissing('period')}
        onChange={(from) => setPeriod({ from })}
      />
      <DateField
        label="to"
        value={about.period.to}
        isMissing={isMissing('period')}
        onChange={(to) => setPeriod({ to })}
      />
      <Field
        label="Period in words"
        value={about.period.label}
        hint="such as 2025/26"
        onChange={(label) => setPeriod({ label })}
      />
      <DateField
        label="Received"
        value={about.received}
        isMissing={isMissing('received')}
        onChange={(received) => change({ received })}
      />
      <Field
        label="Licence or agreement"
        value={about.licence}
        hint="as it must be acknowledged"
        isWide
        onChange={(licence) => change({ licence })}
      />
      <Field label="Who is counted" value={about.counted} isLong onChange={(counted) => change({ counted })} />
      <Field label="Who is not" value={about.notCounted} isLong onChange={(notCounted) => change({ notCounted })} />
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly isMissing?: boolean;
  readonly isWide?: boolean;
  readonly isLong?: boolean;
  readonly onChange: (text: string) => void;
}

function Field({ label, value, hint, isMissing, isWide, isLong, onChange }: FieldProps): ReactElement {
  const classes = ['form-field', ...(isWide === true ? ['form-wide'] : []), ...(isLong === true ? ['form-long'] : [])];
  return (
    <TextField className={classes.join(' ')} value={value} onChange={onChange} isInvalid={isMissing === true}>
      <Label>{label}</Label>
      {isLong === true ? <TextArea className="text-input text-area" rows={2} /> : <Input className="text-input" />}
      <FieldError className="form-error">To be filled in</FieldError>
      {hint !== undefined && isMissing !== true && (
        <Text slot="description" className="tiny muted">
          {hint}
        </Text>
      )}
    </TextField>
  );
}

type DateFieldProps = Pick<FieldProps, 'label' | 'value' | 'isMissing' | 'onChange'>;

function DateField({ label, value, isMissing, onChange }: DateFieldProps): ReactElement {
  return (
    <TextField className="form-field" value={value} onChange={onChange} isInvalid={isMissing === true}>
      <Label>{label}</Label>
      <Input type="date" className="text-input" />
      <FieldError className="form-error">To be filled in</FieldError>
    </TextField>
  );
}
