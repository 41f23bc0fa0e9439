import './points.css';
import { type ReactElement, useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { pointShapes } from '../../maps/point-shapes.ts';
import { Asked } from '../../ui/asked.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { kilometreWords } from './kilometre-words.ts';
import { changePointsFocus, usePointsFocus } from './points-store.ts';
import type { PointsShown } from './use-points.ts';

/** The places that the map shows, nearest to the chosen area's centre first; the one in focus is named on the map. */
export function PointsList({ shown }: { readonly shown: PointsShown }): ReactElement {
  const { points, from, set, isCut, query } = shown;
  const { chosen } = usePointsFocus();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, points]);
  useEffect(() => () => changePointsFocus({ pointed: null }), []);
  const pointAt = (target: EventTarget): void => {
    const item = target instanceof Element ? target.closest('[data-key]') : null;
    changePointsFocus({ pointed: item?.getAttribute('data-key') ?? null });
  };
  return (
    <Asked query={query} loading="Measuring distances…">
      {() =>
        query.isPlaceholderData ? (
          <LoadingBar text="Measuring distances…" />
        ) : (
          <>
            <p className="points-note">
              Nearest to the centre of {from} first, in a straight line.
              {isCut && ` Of ${formatNumber(set.points)} places the nearest are shown.`}
            </p>
            <div
              onFocus={({ target }) => pointAt(target)}
              onBlur={() => changePointsFocus({ pointed: null })}
              onPointerOver={({ target }) => pointAt(target)}
              onPointerLeave={() => changePointsFocus({ pointed: null })}
            >
              <ListBox
                ref={list}
                id="place-list"
                className="points-list"
                aria-label={`${set.title}, nearest to the centre of ${from} first`}
                items={points}
                selectionMode="single"
                selectedKeys={chosen === null ? [] : [chosen]}
                onSelectionChange={(keys) => {
                  const [key] = keys === 'all' ? [] : [...keys];
                  changePointsFocus({ chosen: key === undefined ? null : String(key) });
                }}
                renderEmptyState={() => <p className="empty">None of the places has a position that can be used.</p>}
              >
                {({ key, name, details, shape, metres }) => (
                  <ListBoxItem id={key} className="points-item" textValue={name}>
                    <svg className="points-shape" viewBox="-7 -7 14 14" aria-hidden="true">
                      <path d={pointShapes[shape] ?? pointShapes[0]} />
                    </svg>
                    <span>
                      <span className="points-name">{name}</span> <span className="points-details">{details}</span>
                    </span>{' '}
                    <span className="points-metres">{kilometreWords(metres)}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </div>
          </>
        )
      }
    </Asked>
  );
}
