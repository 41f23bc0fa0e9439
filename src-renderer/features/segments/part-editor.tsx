import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { codeListOf } from '../../../shared/code-lists/code-lists.ts';
import { areaCodeSchema } from '../../../shared/model/area.ts';
import type { ListedSegment } from '../../../shared/model/segment-look.ts';
import type { SegmentPart } from '../../../shared/model/segment-parts.ts';
import { useEngine } from '../../client/queries.ts';
import { CompactChooser } from '../../ui/chooser.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import { LimitsEditor } from './limits-editor.tsx';
import { groupChoices, listChoices } from './part-choices.ts';
import { PickMany } from './pick-many.tsx';

interface PartEditorProps {
  readonly part: SegmentPart;
  readonly dataset: string;
  /** The segments that it may name. */
  readonly segments: readonly ListedSegment[];
  readonly onChange: (part: SegmentPart) => void;
}

/** What a part asks for: groups, ages, areas, values, limits or a segment. */
export function PartEditor({ part, dataset, segments, onChange }: PartEditorProps): ReactElement | null {
  switch (part.kind) {
    case 'strand-in': {
      const lists = listChoices(part.strand);
      return (
        <>
          {lists.length > 1 && (
            <CompactChooser
              label="List of groups"
              chosen={part.list}
              choices={lists}
              onChoose={(list) => onChange({ ...part, list, codes: [] })}
            />
          )}
          <PickMany
            noun="groups"
            sections={groupChoices(codeListOf(part.list))}
            chosen={part.codes}
            onChoose={(codes) => onChange({ ...part, codes: [...codes] })}
          />
        </>
      );
    }
    case 'area-in':
      return <Areas part={part} onChange={onChange} />;
    case 'column-in':
      return <Values part={part} dataset={dataset} onChange={onChange} />;
    case 'age-between':
      return (
        <LimitsEditor
          kind="age"
          from={part.from}
          to={part.to}
          onChange={(from, to) =>
            onChange({
              kind: 'age-between',
              ...(typeof from === 'number' ? { from } : {}),
              ...(typeof to === 'number' ? { to } : {}),
            })
          }
        />
      );
    case 'column-between':
      return <Range part={part} dataset={dataset} onChange={onChange} />;
    case 'segment':
      return (
        <SearchableChooser
          label="Segment"
          chosen={part.id}
          choices={segments.map(({ id, title }) => ({ id, title }))}
          onChoose={(id) => onChange({ kind: 'segment', id })}
        />
      );
    case 'column-known':
    case 'everyone':
      return null;
    default:
      return assertNever(part);
  }
}

interface AreasProps {
  readonly part: Extract<SegmentPart, { kind: 'area-in' }>;
  readonly onChange: (part: SegmentPart) => void;
}

function Areas({ part, onChange }: AreasProps): ReactElement {
  const { queries } = useEngine();
  const options = useQuery(queries.explore.options.queryOptions());
  const [whole, ...areas] = options.data?.areas ?? [];
  return (
    <PickMany
      noun="areas"
      sections={[
        { title: whole?.name ?? 'Areas', choices: areas.map(({ code, name }) => ({ id: code, title: name })) },
      ]}
      chosen={part.codes}
      onChoose={(codes) => onChange({ ...part, codes: codes.map((code) => areaCodeSchema.parse(code)) })}
    />
  );
}

interface ValuesProps {
  readonly part: Extract<SegmentPart, { kind: 'column-in' }>;
  readonly dataset: string;
  readonly onChange: (part: SegmentPart) => void;
}

function Values({ part, dataset, onChange }: ValuesProps): ReactElement {
  const { queries } = useEngine();
  const column = useQuery(queries.preview.column.queryOptions({ input: { dataset, column: part.column } }));
  const top = column.data?.top ?? [];
  const distinct = column.data?.distinct ?? 0;
  const rest = distinct > top.length;
  return (
    <PickMany
      noun="values"
      sections={[
        {
          title: rest ? 'Most frequent values' : 'Values',
          choices: top.map(({ value, rows }) => ({ id: value, title: value, detail: formatNumber(rows) })),
        },
      ]}
      chosen={part.values}
      takesOther={rest}
      {...(rest
        ? {
            note: `The ${String(top.length)} most frequent of ${formatNumber(distinct)} values; type another to add it.`,
          }
        : {})}
      onChoose={(values) => onChange({ ...part, values: [...values] })}
    />
  );
}

interface RangeProps {
  readonly part: Extract<SegmentPart, { kind: 'column-between' }>;
  readonly dataset: string;
  readonly onChange: (part: SegmentPart) => void;
}

function Range({ part, dataset, onChange }: RangeProps): ReactElement {
  const { queries } = useEngine();
  const column = useQuery(queries.preview.column.queryOptions({ input: { dataset, column: part.column } }));
  const range = column.data?.range ?? null;
  return (
    <>
      <LimitsEditor
        key={part.column}
        kind={column.data?.type === 'date' ? 'date' : 'number'}
        from={part.from}
        to={part.to}
        onChange={(from, to) =>
          onChange({
            kind: 'column-between',
            column: part.column,
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          })
        }
      />
      {range !== null && <span className="tiny muted">{`The column goes from ${range.least} to ${range.most}.`}</span>}
    </>
  );
}
