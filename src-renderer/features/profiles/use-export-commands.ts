import { useMemo } from 'react';
import { type ReportFormat, reportFormats, reportFormatSchema } from '../../../shared/model/report-format.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import type { ReportChoice } from './report-choice.ts';

/** Offers an export in each format; the chosen one has the keys. */
export function useExportCommands(
  choice: ReportChoice,
  writing: ReportFormat | null,
  chosen: ReportFormat,
  write: (format: ReportFormat) => Promise<void>,
): void {
  const commands = useMemo<readonly Command[]>(
    () =>
      reportFormatSchema.options.map((format): Command => ({
        id: `export-${format}`,
        title: `Export ${reportFormats[format].title}`,
        section: 'Do',
        detail: `${choice.recipe.title}, ${choice.area.name}`,
        ...(format === chosen ? { shortcut: { key: 'e', ctrl: true } } : {}),
        refusal: writing === null ? null : 'A report is being written now.',
        run: () => void write(format),
      })),
    [choice, writing, chosen, write],
  );
  useOfferedCommands('export', commands);
}
