import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { StrandId } from '../../../shared/model/code-list.ts';
import type { ProfilePin } from '../../../shared/model/profile-pin.ts';
import { chartTitles } from '../../../shared/presentation/charts/chart-kinds.ts';
import { type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { Button, TriggerButton } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { useExploreLook } from './look-store.ts';
import type { Selection } from './selection.ts';

interface PinButtonProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  /** The strand that is looked at together with the view's; then it is of the whole. */
  readonly second?: StrandId;
}

/** Pins the finding, the chart, the map or the table to a profile that counts this measure. */
export function PinButton({ view, selection, second }: PinButtonProps): ReactElement {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const look = useExploreLook();
  const [isOpen, setIsOpen] = useState(false);
  const [profile, setProfile] = useState<string | null>(null);
  const [kind, setKind] = useState<ProfilePin['kind']>('finding');
  const recipes = useQuery(queries.reports.list.queryOptions());
  const { breakdown, area, categories } = readView(view);
  const fitting = (recipes.data ?? []).filter(({ measures }) => measures.includes(breakdown.measure.id));
  const chosen = fitting.find(({ id }) => id === profile) ?? fitting[0];
  const chart = look.pane === 'two-maps' ? 'intervals' : look.pane;
  const allKinds = [
    { id: 'finding', title: 'Finding', detail: 'the title above' },
    { id: 'chart', title: 'Chart', detail: second === undefined ? chartTitles[chart] : 'Heat map' },
    { id: 'map', title: 'Map', detail: 'with its classes' },
    { id: 'table', title: 'Table', detail: 'of groups' },
  ] as const;
  const kinds = allKinds.filter(({ id }) => second === undefined || id !== 'map');
  const pin = useMutation({
    mutationFn: async (to: { readonly id: string; readonly title: string }) => {
      const recipe = await client.profiles.recipe({ profile: to.id });
      const own: ProfilePin = {
        id: `pin-${crypto.randomUUID().slice(0, 8)}`,
        kind,
        measure: breakdown.measure.id,
        strand: breakdown.strand.id,
        area: area.code,
        category: categories.find(({ code }) => code === selection.category)?.code ?? null,
        ...(second === undefined ? {} : { second }),
        ...(second === undefined || selection.byCategory === null ? {} : { secondCategory: selection.byCategory }),
        ...(kind === 'chart' && second === undefined ? { chart } : {}),
        ...(kind === 'map' && look.classes.breaks !== undefined ? { breaks: [...look.classes.breaks] } : {}),
      };
      await client.profiles.save({ ...recipe, pins: [...(recipe.pins ?? []), own] });
      return to.title;
    },
    onSuccess: async (title) => {
      const says = `Pinned to “${title}”.`;
      setIsOpen(false);
      announce(says);
      dispatch({ kind: 'toast-shown', text: says });
      await Promise.all(
        [queries.profiles.key(), queries.reports.key(), queries.workspace.key()].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'pin',
        title: 'Pin to a profile',
        section: 'Do',
        detail: 'finding, chart, map or table',
        shortcut: { key: 'p' },
        refusal: null,
        run: () => setIsOpen(true),
      },
    ],
    [],
  );
  useOfferedCommands('pin', commands);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <TriggerButton icon="pin">Pin to profile</TriggerButton>
      <Popover className="popover popover-wide" placement="bottom end" offset={6}>
        <Dialog className="class-chooser">
          <Heading slot="title">Pin to a profile</Heading>
          {chosen === undefined ? (
            <p>No profile counts {breakdown.measure.title} yet. Make one in Profiles, then pin to it.</p>
          ) : (
            <>
              <Chooser
                label="What"
                chosen={kind}
                choices={kinds}
                onChoose={(id) => setKind(kinds.find((each) => each.id === id)?.id ?? 'finding')}
              />
              <Chooser
                label="Profile"
                chosen={chosen.id}
                choices={fitting.map(({ id, title }) => ({ id, title }))}
                onChoose={setProfile}
              />
              <p className="tiny muted">
                It stands under “Pinned”, about {area.name}, and is worked out anew whenever the profile is.
              </p>
              {pin.isError && <p className="tiny">Nothing was pinned. {failureText(pin.error)}</p>}
              <Button kind="secondary" isPending={pin.isPending} onPress={() => pin.mutate(chosen)}>
                {`Pin to ${chosen.title}`}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
