import { useMemo } from 'react';
import { type ReportFormat, reportFormats, reportFormatSchema } from '../../../shared/model/report-format.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import type { ReportChoice } from './report-choice.ts';

/** Offers an export in each format; the chosen one has the keys. */
export function useExportCommands(
  choice: ReportChoice,
  /** Why none can be written now; null where it can. */
  refusal: string | null,
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
        refusal,
        run: () => void write(format),
      })),
    [choice, refusal, chosen, write],
  );
  useOfferedCommands('export', commands);
}
