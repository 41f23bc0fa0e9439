import './audit.css';
import './audit-detail.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { EvidenceAudit } from '../../../shared/model/evidence-audit.ts';
import { auditFacts, gapsText } from '../../../shared/presentation/audit-words.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { emptyRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { announce } from '../../state/app-store.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { CellDetail } from './cell-detail.tsx';
import { CompletenessMatrix } from './completeness-matrix.tsx';
import { GapList } from './gap-list.tsx';
import { LineageStrip } from './lineage-strip.tsx';
import { pickCell } from './pick-cell.ts';

type AuditRoute = Extract<Route, { screen: 'audit' }>;

/** What partners hold for each protected characteristic, how complete it is, and where it goes. */
export function AuditScreen({ route }: { readonly route: AuditRoute }): ReactElement {
  const { queries } = useEngine();
  const audit = useQuery({ ...queries.audit.evidence.queryOptions(), refetchOnMount: 'always' });
  return (
    <>
      <WindowTitle title="Evidence audit" />
      <Asked query={audit} loading="Counting what is known of people in each dataset…">
        {(found) => (found.sources.length === 0 ? <NoSources audit={found} /> : <Room route={route} audit={found} />)}
      </Asked>
    </>
  );
}

function Room({ route, audit }: { readonly route: AuditRoute; readonly audit: EvidenceAudit }): ReactElement {
  const picked = pickCell(audit, route);
  const isList = route.view === 'gaps';
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'data-gaps',
        title: 'Data gaps as list',
        section: 'Do',
        detail: 'what is not held, and what is known for few',
        refusal: null,
        run: () => navigate({ ...route, view: 'gaps' }),
      },
      {
        id: 'copy-gaps',
        title: 'Copy data gaps',
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        detail: 'in words without counts, to send to partners',
        refusal: null,
        run: () => void copyGaps(audit),
      },
    ],
    [route, audit],
  );
  useOfferedCommands('audit', commands);
  return (
    <>
      <PageHead
        title="Evidence audit"
        facts={auditFacts(audit)}
        actions={
          <>
            <Button onPress={() => navigate({ ...route, view: isList ? null : 'gaps' })}>
              {isList ? 'Chosen cell' : 'Data gaps as list'}
            </Button>
            <Button kind="primary" icon="copy" onPress={() => void copyGaps(audit)}>
              Copy data gaps
            </Button>
          </>
        }
      />
      <div className="audit">
        <CompletenessMatrix
          audit={audit}
          picked={picked}
          onPick={({ source, strand }) =>
            navigate({ screen: 'audit', source: source.id, strand: strand.id, view: null })
          }
        />
        {isList ? <GapList audit={audit} /> : picked !== null && <CellDetail audit={audit} picked={picked} />}
        <LineageStrip lineage={audit.lineage} />
      </div>
    </>
  );
}

async function copyGaps(audit: EvidenceAudit): Promise<void> {
  await navigator.clipboard.writeText(gapsText(audit));
  announce('The data gaps are copied, without counts.');
}

function NoSources({ audit }: { readonly audit: EvidenceAudit }): ReactElement {
  return (
    <>
      <PageHead
        title="Evidence audit"
        facts="What partners hold for each protected characteristic, and how complete it is"
        actions={
          <Button kind="primary" icon="plus" onPress={() => navigate(emptyRoute('import'))}>
            Add data
          </Button>
        }
      />
      <div className="audit audit-empty">
        <p className="empty">No person-level datasets yet. Add one, and what it holds of each strand is shown here.</p>
        <LineageStrip lineage={audit.lineage} />
      </div>
    </>
  );
}
