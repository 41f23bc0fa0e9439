import './charts-bar.css';
import { type ReactElement, useMemo } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { withinSentence } from '../../../shared/base/format-words.ts';
import type { PictureFormat } from '../../../shared/model/report-format.ts';
import { bothStrands } from '../../../shared/presentation/crossed-words.ts';
import type { CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Button, TriggerButton } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { RecordRelease } from '../releases/use-record-release.ts';
import { crossedName } from './copied-crossing.ts';
import { changeLook, type CrossedPane } from './look-store.ts';
import { routeOf, type Selection } from './selection.ts';
import { useCrossStrands } from './use-cross-strands.ts';

interface CrossedBarProps {
  readonly reading: CrossedReading;
  readonly selection: Selection;
  readonly record: RecordRelease;
  readonly hasPyramid: boolean;
  readonly pane: CrossedPane;
}

export const crossedPanes: Readonly<Record<CrossedPane, string>> = {
  both: 'Heat map and table',
  table: 'Table and intervals',
  pyramid: 'Pyramid',
};

const pictures: readonly {
  readonly id: string;
  readonly title: string;
  readonly format: PictureFormat;
  readonly isCopied: boolean;
}[] = [
  { id: 'copy', title: 'Copy the heat map', format: 'png', isCopied: true },
  { id: 'png', title: 'Save the heat map as PNG', format: 'png', isCopied: false },
  { id: 'svg', title: 'Save the heat map as SVG', format: 'svg', isCopied: false },
];

/** How two strands at once are shown, what can be done with them, and the way to count them no longer. */
export function CrossedBar(props: CrossedBarProps): ReactElement {
  const { reading, selection, record, hasPyramid, pane } = props;
  const { crossing } = reading;
  const { client } = useEngine();
  const { cross, isBusy } = useCrossStrands(selection.measure.id);
  const { leave } = record;
  const [down, across] = crossing.strands;
  const both = withinSentence(bothStrands(crossing));
  const panes = (['both', 'table', 'pyramid'] as const).filter((id) => id !== 'pyramid' || hasPyramid);
  const commands = useMemo(
    () =>
      pictures.map(({ id, title, format, isCopied }): Command => ({
        id: `crossed-${id}`,
        title,
        section: 'Do',
        detail: both,
        refusal: record.isBusy ? 'Another picture is on its way.' : null,
        run: () =>
          void leave({
            asked: { kind: 'measure', measure: crossing.measure.id },
            form: `${isCopied ? 'copied' : 'saved'} chart (${format.toUpperCase()})`,
            what: crossedName(reading),
            go: async () => {
              const file = await client.explore.picture({
                measure: crossing.measure.id,
                strand: down.id,
                second: across.id,
                area: crossing.whole.code,
                category: null,
                chart: 'crossed',
                format,
              });
              if (isCopied) await navigator.clipboard.write([new ClipboardItem({ [file.type]: file })]);
              else saveFile(file);
            },
          }),
      })),
    [crossing, reading, down, across, both, client, leave, record.isBusy],
  );
  useOfferedCommands('crossed', commands);
  return (
    <div className="charts-bar crossed-bar" role="group" aria-label="How it is shown" data-pane tabIndex={-1}>
      <ToggleButtonGroup
        className="charts-choice"
        aria-label="Chart"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[pane]}
        onSelectionChange={(keys) => {
          const next = panes.find((id) => keys.has(id));
          if (next !== undefined) changeLook({ crossedPane: next });
        }}
      >
        {panes.map((id) => (
          <ToggleButton key={id} id={id} className="charts-button">
            {crossedPanes[id]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button
        kind="quiet"
        icon="sort"
        onPress={() =>
          navigate(
            routeOf(
              { ...selection, strand: across.id, by: down.id },
              { category: selection.byCategory, byCategory: selection.category },
            ),
          )
        }
      >
        {`Put ${withinSentence(across.title)} in rows`}
      </Button>
      <span className="spring" />
      <Button
        kind="quiet"
        isPending={isBusy}
        onPress={() =>
          cross([down.id, across.id], false, `“${crossing.measure.title}” is no longer counted by ${both} together.`)
        }
      >
        Stop counting together
      </Button>
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
    </div>
  );
}
