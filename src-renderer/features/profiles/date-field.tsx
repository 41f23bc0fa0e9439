import { parseDate } from '@internationalized/date';
import type { ReactElement } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from 'react-aria-components';
import { Icon } from '../../ui/icon.tsx';
import { useEditing } from './editing.ts';

interface DateFieldProps {
  readonly label: string;
  /** "2026-12-09", or null where none is set. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

/** A date of the open profile, typed by its parts or picked from a calendar; locked while the profile is frozen. */
export function DateField({ label, value, onChange }: DateFieldProps): ReactElement {
  const { isFrozen } = useEditing();
  return (
    <I18nProvider locale="en-GB">
      <DatePicker
        className="form-field"
        isDisabled={isFrozen}
        value={value === null ? null : parseDate(value)}
        onChange={(date) => onChange(date === null ? null : date.toString())}
      >
        <Label>{label}</Label>
        <Group className="date-field">
          <DateInput className="date-input">
            {(segment) => <DateSegment className="date-part" segment={segment} />}
          </DateInput>
          <Button className="date-open">
            <Icon name="down" size={12} />
          </Button>
        </Group>
        <Popover className="popover" offset={4}>
          <Dialog className="calendar">
            <Calendar>
              <header>
                <Button slot="previous" className="icon-button">
                  ‹
                </Button>
                <Heading />
                <Button slot="next" className="icon-button">
                  ›
                </Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}
