import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { AreaBuilder } from './area-builder.tsx';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import { useEdit } from './edit-store.ts';
import { PlaceBoard } from './place-board.tsx';
import { buildingGeographies, geographyKey, outlinesFor } from './small-areas.ts';
import { useGround } from './use-areas.ts';

interface MapViewProps {
  readonly route: AreasRoute;
  readonly known: AreasKnown;
}

/** The map with what stands beside it: places found and areas kept, or the area that is being made. */
export function MapView({ route, known }: MapViewProps): ReactElement {
  const edit = useEdit(known.workspace.path);
  const open = known.own.find(({ id }) => id === route.area);
  const geography = edit?.geography ?? open?.geography ?? buildingGeographies(known.gazetteer)[0];
  if (geography === undefined) {
    return (
      <p className="empty">
        This workspace holds no boundaries and no lookup of areas yet. Add a boundary file or a postcode lookup, and
        places can be found here.
      </p>
    );
  }
  return <Outlined key={geographyKey(geography)} route={route} known={known} geography={geography} />;
}

function Outlined({ geography, ...props }: MapViewProps & { readonly geography: Geography }): ReactElement {
  const { queries } = useEngine();
  const set = outlinesFor(props.known.gazetteer, geography);
  const outlines = useQuery({
    ...queries.places.outlines.queryOptions({ input: { dataset: set?.dataset ?? '' } }),
    enabled: set !== undefined,
  });
  if (set === undefined) return <Grounded {...props} geography={geography} outlines={null} />;
  return (
    <Asked query={outlines} loading="Drawing the outlines…">
      {(drawn) => <Grounded {...props} geography={geography} outlines={drawn} />}
    </Asked>
  );
}

function Grounded({
  route,
  known,
  geography,
  outlines,
}: MapViewProps & { readonly geography: Geography; readonly outlines: Boundaries | null }): ReactElement {
  const edit = useEdit(known.workspace.path);
  const query = useGround(geography, known.larger, outlines);
  return (
    <Asked query={query} loading="Reading the small areas…">
      {(ground) =>
        edit === null || route.place !== null ? (
          <PlaceBoard route={route} known={known} ground={ground} />
        ) : (
          <AreaBuilder route={route} known={known} ground={ground} edit={edit} />
        )
      }
    </Asked>
  );
}
