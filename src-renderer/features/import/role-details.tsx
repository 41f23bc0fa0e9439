import type { ReactElement } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { cadenceSchema } from '../../../shared/model/column-role.ts';
import { geographySchema } from '../../../shared/model/area.ts';
import { strandIdSchema } from '../../../shared/model/code-list.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { SettledText } from '../../ui/settled-text.tsx';
import { cadenceOptions, levelOptions, listOptions, strandOptions } from './role-options.ts';

interface RoleDetailsProps {
  readonly role: ColumnRole;
  /** Columns of numbers that a total may be the sum of. */
  readonly numbers: readonly string[];
  readonly onRole: (role: ColumnRole) => void;
}

/** What a role still needs to know: which strand, which areas of which year, of what. */
export function RoleDetails({ role, numbers, onRole }: RoleDetailsProps): ReactElement | null {
  switch (role.kind) {
    case 'strand':
      return (
        <>
          <Chooser
            label="Which strand"
            choices={strandOptions}
            chosen={role.strand}
            onChoose={(id) => onRole({ kind: 'strand', strand: strandIdSchema.parse(id) })}
          />
          <Chooser
            label="Its values are"
            choices={listOptions(role.strand)}
            chosen={role.list ?? 'labels'}
            onChoose={(id) => onRole(id === 'labels' ? { kind: 'strand', strand: role.strand } : { ...role, list: id })}
          />
        </>
      );
    case 'area-code':
    case 'area-name':
      return (
        <>
          <Chooser
            label="Which areas"
            choices={levelOptions}
            chosen={role.geography.kind}
            onChoose={(id) =>
              onRole({ ...role, geography: { ...role.geography, kind: geographySchema.shape.kind.parse(id) } })
            }
          />
          <SettledText
            label="Of which year’s boundaries"
            value={known(role.geography.vintage)}
            placeholder="not known"
            onSettle={(vintage) => onRole({ ...role, geography: { ...role.geography, vintage } })}
          />
        </>
      );
    case 'count':
    case 'measure':
      return (
        <SettledText
          label={role.kind === 'count' ? 'Of what' : 'In what unit'}
          value={known(role.unit)}
          placeholder="not known"
          onSettle={(unit) => onRole({ ...role, unit })}
        />
      );
    case 'period':
      return (
        <Chooser
          label="How long is each"
          choices={cadenceOptions}
          chosen={role.cadence ?? 'any'}
          onChoose={(id) =>
            onRole(id === 'any' ? { kind: 'period' } : { kind: 'period', cadence: cadenceSchema.parse(id) })
          }
        />
      );
    case 'total':
      return (
        <CheckboxGroup className="total-parts" value={[...role.of]} onChange={(of) => onRole({ kind: 'total', of })}>
          <Label>Sums these columns</Label>
          {numbers.map((name) => (
            <CheckboxField key={name} value={name}>
              <CheckboxButton className="check">
                <span className="check-box" aria-hidden="true" />
                {name}
              </CheckboxButton>
            </CheckboxField>
          ))}
        </CheckboxGroup>
      );
    case 'postcode':
    case 'uprn':
    case 'easting':
    case 'northing':
    case 'latitude':
    case 'longitude':
    case 'date-of-birth':
    case 'age-in-years':
    case 'date':
    case 'category':
    case 'weight':
    case 'identifier':
    case 'free-text':
    case 'ignore':
      return null;
    default:
      return assertNever(role);
  }
}

/** What is not known leaves its field empty. */
function known(text: string): string {
  return text === 'not known' ? '' : text;
}
