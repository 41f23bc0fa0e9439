import type { ReactElement } from 'react';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { newMeasureRoute } from './measures-route.ts';

/** What stands in Explore until there is something to explore, and the way to it. */
export function NoMeasures(): ReactElement {
  return (
    <>
      <WindowTitle title="Explore" />
      <PageHead
        title="No measures yet"
        facts="A measure sets those whom a service reached against the people they come from, by strand and area."
        actions={
          <Button kind="primary" icon="plus" onPress={() => navigate(newMeasureRoute(null))}>
            New measure
          </Button>
        }
      />
      <p className="empty">
        Strand proposes one from your records, such as a list of clients with their postcodes, and from tables of
        residents.
      </p>
    </>
  );
}
