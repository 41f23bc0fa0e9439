import { assertNever } from '../../shared/base/assert-never.ts';

/** A screen with what is selected on it; kept in the URL so that Back and Forward walk both. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'library'; readonly dataset: string | null; readonly column: string | null }
  /** Adding data: the file that is looked at, or none yet. */
  | { readonly screen: 'import'; readonly path: string | null }
  | { readonly screen: 'join'; readonly join: string | null }
  | {
      readonly screen: 'explore';
      readonly measure: string | null;
      readonly strand: string | null;
      readonly area: string | null;
      readonly category: string | null;
    }
  | {
      readonly screen: 'profiles';
      readonly profile: string | null;
      readonly area: string | null;
      readonly section: string | null;
    };

export type Screen = Route['screen'];

/** The route of a URL hash such as "#/explore?measure=advice&area=E05013537"; anything unknown is the start page. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const selection = new URLSearchParams(query);
  const chosen = (name: string): string | null => selection.get(name);
  switch (path) {
    case 'library':
      return { screen: 'library', dataset: chosen('dataset'), column: chosen('column') };
    case 'import':
      return { screen: 'import', path: chosen('path') };
    case 'join':
      return { screen: 'join', join: chosen('join') };
    case 'explore':
      return {
        screen: 'explore',
        measure: chosen('measure'),
        strand: chosen('strand'),
        area: chosen('area'),
        category: chosen('category'),
      };
    case 'profiles':
      return { screen: 'profiles', profile: chosen('profile'), area: chosen('area'), section: chosen('section') };
    default:
      return { screen: 'start' };
  }
}

/** The URL hash of a route; what is not selected is left out. */
export function formatRoute(route: Route): string {
  const { screen, ...selection } = route;
  const query = new URLSearchParams(
    Object.entries(selection).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  return query.size === 0 ? `#/${screen}` : `#/${screen}?${query.toString()}`;
}

/** A screen with nothing selected. */
export function emptyRoute(screen: Screen): Route {
  switch (screen) {
    case 'start':
      return { screen };
    case 'library':
      return { screen, dataset: null, column: null };
    case 'import':
      return { screen, path: null };
    case 'join':
      return { screen, join: null };
    case 'explore':
      return { screen, measure: null, strand: null, area: null, category: null };
    case 'profiles':
      return { screen, profile: null, area: null, section: null };
    default:
      return assertNever(screen);
  }
}
