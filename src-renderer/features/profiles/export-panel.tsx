import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useCallback, useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Profile } from '../../../shared/model/profile.ts';
import { type ReportFormat, reportFormats, reportFormatSchema } from '../../../shared/model/report-format.ts';
import { releaseWords } from '../../../shared/presentation/release-name.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { useAppState } from '../../state/app-store.ts';
import { runJob } from '../../state/run-job.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { ReleaseCheck } from '../releases/use-releases.ts';
import { useLedgerMoved } from '../releases/use-ledger-moved.ts';
import { WhatLeaves } from '../releases/what-leaves.tsx';
import { EditionDateNote } from './edition-date-note.tsx';
import { useEditing } from './editing.ts';
import { OpenChecks } from './open-checks.tsx';
import { openPoints } from './open-points.ts';
import type { ReportChoice } from './report-choice.ts';
import { useChangedSources } from './use-changed-sources.ts';
import { useExportCommands } from './use-export-commands.ts';

interface ExportPanelProps {
  readonly choice: ReportChoice;
  readonly profile: Profile | null;
  /** Whether it may leave, and what with it. */
  readonly check: UseQueryResult<ReleaseCheck>;
}

/** The one way out: a format, what was protected, and the button that writes the file. */
export function ExportPanel({ choice, profile, check }: ExportPanelProps): ReactElement {
  const { client } = useEngine();
  const ledgerMoved = useLedgerMoved();
  const usual = useAppState((state) => state.settings.reportFormat);
  const [chosen, setFormat] = useState<ReportFormat | null>(null);
  const format = chosen ?? usual;
  const [writing, setWriting] = useState<ReportFormat | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { recipe, area } = choice;
  const write = useCallback(
    async (wanted: ReportFormat): Promise<void> => {
      setWriting(wanted);
      setFailure(null);
      const { title } = reportFormats[wanted];
      try {
        await runJob(`Writing the ${title} of ${recipe.title}, ${area.name}`, async (signal) => {
          const asked = { profile: recipe.id, area: area.code, format: wanted };
          const { file, ...mark } = await client.reports.render(asked, { signal });
          saveFile(file);
          await ledgerMoved();
          return `${file.name} is in your downloads, ${releaseWords(mark)}`;
        });
      } catch (error) {
        setFailure(error instanceof Error ? failureText(error) : String(error));
        await ledgerMoved();
      } finally {
        setWriting(null);
      }
    },
    [client, recipe, area, ledgerMoved],
  );
  const isReady = profile !== null && check.data?.mayLeave !== false;
  const refusal = refusalOf(profile, check.data, writing);
  useExportCommands(choice, refusal, format, write);
  return (
    <Panel label="Export" className="export">
      <div className="panel-head">
        <h2>Export</h2>
      </div>
      <div className="export-body">
        <RadioGroup className="formats" value={format} onChange={(value) => setFormat(reportFormatSchema.parse(value))}>
          <Label>Format</Label>
          {reportFormatSchema.options.map((option) => (
            <RadioField key={option} value={option}>
              <RadioButton className="format">
                <span className="format-dot" aria-hidden="true" />
                <span>
                  <span className="format-title">{reportFormats[option].title}</span>{' '}
                  <span className="muted">{reportFormats[option].use}</span>
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
        {profile !== null && profile.frozen === undefined && <EditionDateNote recipe={recipe} />}
        <Button
          kind="primary"
          icon="download"
          shortcut="Ctrl E"
          isPending={writing !== null}
          isDisabled={!isReady}
          onPress={() => void write(format)}
        >
          {`Export ${reportFormats[format].title}`}
        </Button>
        {profile !== null && <BeforeSending profile={profile} />}
        {recipe.areas.length > 1 && (
          <a href={formatRoute({ screen: 'profiles', profile: recipe.id, area: null, section: null, view: 'batch' })}>
            Export for several areas…
          </a>
        )}
        {failure !== null && <Note tone="danger">{failure}</Note>}
        {profile !== null && <Protection choice={choice} profile={profile} check={check} />}
      </div>
    </Panel>
  );
}

/** What is still open as it is exported: the file is made all the same. */
function BeforeSending({ profile }: { readonly profile: Profile }): ReactElement | null {
  const { redline } = useEditing();
  const points = openPoints(profile, redline, useChangedSources(profile));
  if (points.length === 0) return null;
  return (
    <section aria-label="Before you send it">
      <h3>Before you send it</h3>
      <ul className="checks">
        <OpenChecks points={points} />
      </ul>
    </section>
  );
}

/** Why nothing can be written at this moment, in words; null where it can. */
function refusalOf(
  profile: Profile | null,
  check: ReleaseCheck | undefined,
  writing: ReportFormat | null,
): string | null {
  if (writing !== null) return 'A report is being written now.';
  if (profile === null) return 'The profile is being made. Try again when it is shown.';
  return check?.mayLeave === false ? (check.reason ?? 'It may not leave now.') : null;
}

/** What disclosure control did before anything could leave, and where the document says how. */
function Protection({
  choice,
  profile: { disclosure },
  check,
}: {
  readonly choice: ReportChoice;
  readonly profile: Profile;
  readonly check: UseQueryResult<ReleaseCheck>;
}): ReactElement {
  return (
    <section className="protection">
      <h3>Before it leaves</h3>
      <WhatLeaves check={check} />
      <dl className="facts">
        <dt>Policy</dt>
        <dd>{disclosure.policy}</dd>
        <dt>Hidden</dt>
        <dd>
          {formatNumber(disclosure.hidden)} of {formatNumber(disclosure.cells)} numbers
        </dd>
      </dl>
      <button
        type="button"
        className="text-button"
        onClick={() =>
          navigate({ screen: 'profiles', profile: choice.recipe.id, area: choice.area.code, section: 'methods' })
        }
      >
        How people are protected
      </button>
    </section>
  );
}
