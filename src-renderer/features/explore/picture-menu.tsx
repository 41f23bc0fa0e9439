import { type ReactElement, useMemo } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { withinSentence } from '../../../shared/base/format-words.ts';
import type { PictureFormat } from '../../../shared/model/report-format.ts';
import { chartTitles } from '../../../shared/presentation/charts/chart-kinds.ts';
import { type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { useEngine } from '../../client/queries.ts';
import { TriggerButton } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { RecordRelease } from '../releases/use-record-release.ts';
import { type LargePane, useExploreLook } from './look-store.ts';
import type { Selection } from './selection.ts';

interface PictureMenuProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly pane: LargePane;
  readonly record: RecordRelease;
}

interface PictureAction {
  readonly id: string;
  readonly title: string;
  readonly what: 'chart' | 'map';
  readonly format: PictureFormat;
  readonly isCopied: boolean;
}

const actions: readonly PictureAction[] = [
  { id: 'chart-copy', title: 'Copy the chart', what: 'chart', format: 'png', isCopied: true },
  { id: 'chart-png', title: 'Save the chart as PNG', what: 'chart', format: 'png', isCopied: false },
  { id: 'chart-svg', title: 'Save the chart as SVG', what: 'chart', format: 'svg', isCopied: false },
  { id: 'map-copy', title: 'Copy the map', what: 'map', format: 'png', isCopied: true },
  { id: 'map-png', title: 'Save the map as PNG', what: 'map', format: 'png', isCopied: false },
  { id: 'map-svg', title: 'Save the map as SVG', what: 'map', format: 'svg', isCopied: false },
];

/** Lets the chart or the map leave as a picture with its title, notes and source; each is recorded first. */
export function PictureMenu({ view, selection, pane, record }: PictureMenuProps): ReactElement {
  const { client } = useEngine();
  const { classes } = useExploreLook();
  const { leave } = record;
  const commands = useMemo(() => {
    const { breakdown, area, categories } = readView(view);
    const measure = breakdown.measure.id;
    const chart = pane === 'two-maps' ? 'map' : pane;
    const group = categories.find(({ code }) => code === selection.category);
    return actions
      .filter(({ what }) => what === 'map' || chart !== 'map')
      .map((action): Command => ({
        id: `picture-${action.id}`,
        title: action.title,
        section: 'Do',
        detail: action.what === 'map' ? 'map picture' : chart === 'map' ? '' : chartTitles[chart],
        refusal: record.isBusy ? 'Another picture is on its way.' : null,
        run: () =>
          void leave({
            asked: { kind: 'measure', measure },
            form: `${action.isCopied ? 'copied' : 'saved'} ${action.what} (${action.format.toUpperCase()})`,
            what: `${breakdown.measure.title} by ${withinSentence(breakdown.strand.title)}, ${area.name}`,
            go: async () => {
              const file = await client.explore.picture({
                measure,
                strand: breakdown.strand.id,
                area: area.code,
                category: group?.code ?? null,
                chart: action.what === 'map' ? 'map' : chart,
                classes: {
                  method: classes.method,
                  classes: classes.classes,
                  ...(classes.breaks === undefined ? {} : { breaks: [...classes.breaks] }),
                },
                format: action.format,
              });
              if (action.isCopied) await navigator.clipboard.write([new ClipboardItem({ [file.type]: file })]);
              else saveFile(file);
            },
          }),
      }));
  }, [view, pane, classes, selection.category, client, leave, record.isBusy]);
  useOfferedCommands('pictures', commands);
  return (
    <MenuTrigger>
      <TriggerButton icon="download">Save picture</TriggerButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu" items={commands.map((command) => ({ ...command }))}>
          {({ id, title, run }) => (
            <MenuItem className="menu-item" id={id} textValue={title} onAction={run}>
              <span>{title}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
