import type { ReactElement } from 'react';
import type { MapGround } from '../../maps/map-ground.ts';
import { PointsOverlay } from '../../maps/points-overlay.tsx';
import { announce } from '../../state/app-store.ts';
import { kilometreWords } from './kilometre-words.ts';
import { changePointsFocus, usePointsFocus } from './points-store.ts';
import type { PointsShown } from './use-points.ts';

/** The places that are looked at, over the map of the areas. */
export function PointsLayer({
  ground,
  shown: { points, from },
}: {
  readonly ground: MapGround;
  readonly shown: PointsShown;
}): ReactElement {
  const { chosen, pointed } = usePointsFocus();
  return (
    <PointsOverlay
      {...ground}
      points={points}
      chosen={chosen}
      pointed={pointed}
      onPoint={(key) => changePointsFocus({ pointed: key })}
      onChoose={(key) => {
        const point = points.find((each) => each.key === key);
        changePointsFocus({ chosen: key === chosen ? null : key });
        if (point !== undefined && key !== chosen) {
          announce(`${point.name}, ${kilometreWords(point.metres)} from the centre of ${from}`);
        }
      }}
    />
  );
}
