import { type ReactElement, useMemo } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { Profile } from '../../../shared/model/profile.ts';
import { navigate } from '../../app/use-route.ts';
import { Panel } from '../../ui/panel.tsx';
import { useEditing } from './editing.ts';
import { HiddenHere } from './hidden-here.tsx';
import { type OutlineEntry, outlineOf } from './profile-outline.ts';
import { movedBy, movedTo, withHidden, withOrder } from './recipe-edits.ts';
import { StrengthMark } from './strength-mark.tsx';

interface SectionListProps {
  readonly profile: Profile;
  readonly section: string | null;
}

/** The sections with how much each holds; dragged or moved with keys into the officer's order, hidden and shown. */
export function SectionList({ profile, section }: SectionListProps): ReactElement {
  const { recipe, redline, change, choice, isFrozen } = useEditing();
  const entries = useMemo(() => outlineOf(profile, redline), [profile, redline]);
  const ids = entries.filter(({ canMove }) => canMove).map(({ id }) => id);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isFrozen,
    getItems: (keys) =>
      [...keys].filter((key) => ids.includes(String(key))).map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on' || !ids.includes(String(target.key))) return;
      const place = { key: String(target.key), position: target.dropPosition };
      change(withOrder(recipe, movedTo(ids, [...keys].map(String), place)), 'The section is moved.');
    },
  });
  const go = (id: string): void =>
    navigate({ screen: 'profiles', profile: choice.recipe.id, area: choice.area.code, section: id });
  const move = (id: string, by: -1 | 1): void =>
    change(withOrder(recipe, movedBy(ids, id, by)), `The section is moved ${by < 0 ? 'up' : 'down'}.`);
  const hidden = (profile.hidden ?? []).filter((each) => each.section === each.id);
  return (
    <Panel label="Sections" className="sections">
      <div className="panel-head">
        <h2>Sections</h2>
      </div>
      <div className="section-scroll">
        <div
          className="section-keys"
          role="presentation"
          onKeyDownCapture={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
            const id =
              event.target instanceof Element
                ? (event.target.closest('[data-key]')?.getAttribute('data-key') ?? '')
                : '';
            if (!event.altKey || by === null || !ids.includes(id) || isFrozen) return;
            event.preventDefault();
            event.stopPropagation();
            move(id, by);
          }}
        >
          <GridList
            className="section-grid"
            aria-label="Sections of the profile"
            items={entries}
            dependencies={[recipe, isFrozen]}
            dragAndDropHooks={dragAndDropHooks}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[section ?? 'cover']}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys];
              if (key !== undefined) go(String(key));
            }}
          >
            {(entry) => (
              <GridListItem id={entry.id} textValue={entry.title} className="section-link">
                <Row
                  entry={entry}
                  canMove={entry.canMove && !isFrozen}
                  onHide={() => change(withHidden(recipe, entry.id, true), `The section “${entry.title}” is hidden.`)}
                />
              </GridListItem>
            )}
          </GridList>
        </div>
        <HiddenHere hidden={hidden} />
      </div>
      {!isFrozen && <p className="section-hint">Drag a section, or hold Alt and press ↑ or ↓.</p>}
    </Panel>
  );
}

function Row({
  entry,
  canMove,
  onHide,
}: {
  readonly entry: OutlineEntry;
  readonly canMove: boolean;
  readonly onHide: () => void;
}): ReactElement {
  const isMarked = entry.turned + entry.changed > 0;
  return (
    <>
      {canMove && (
        <Button slot="drag" className="section-drag" aria-label={`Move ${entry.title}`}>
          ⠿
        </Button>
      )}
      <span className="section-title">{entry.title}</span>
      {entry.turned > 0 ? (
        <span className="section-stale">{entry.turned} turned</span>
      ) : (
        entry.changed > 0 && <span className="section-stale">{entry.changed} changed</span>
      )}
      {entry.strength === null ? (
        entry.note !== '' && !isMarked && <span className="section-note">{entry.note}</span>
      ) : (
        <StrengthMark strength={entry.strength} isShort={isMarked} />
      )}
      {canMove && (
        <Button className="section-hide" aria-label={`Hide ${entry.title}`} onPress={onHide}>
          Hide
        </Button>
      )}
    </>
  );
}
