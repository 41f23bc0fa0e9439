import { assertNever } from '../../shared/base/assert-never.ts';
import { type ProfileTemplate, profileTemplateSchema } from '../../shared/model/profile-recipe.ts';

/** A screen with what is selected on it; kept in the URL so that Back and Forward walk both. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'library'; readonly dataset: string | null; readonly column: string | null }
  /** What the labels of a dataset's column mean, read into a list: the one that suits, where none is named. */
  | {
      readonly screen: 'labels';
      readonly dataset: string | null;
      readonly column: string | null;
      readonly list: string | null;
    }
  /** The segments of the workspace: one that is looked at, or a new one, and the dataset that it is counted in. */
  | {
      readonly screen: 'segments';
      readonly segment: string | null;
      readonly view: 'new' | null;
      readonly dataset: string | null;
    }
  /** The measures of the workspace, or a new one of a dataset's records; the populations that they are set against. */
  | {
      readonly screen: 'measures';
      readonly measure: string | null;
      readonly population: string | null;
      readonly view: 'new' | 'populations' | null;
      readonly dataset: string | null;
    }
  /** Adding data: the file that is looked at, or none yet. */
  | { readonly screen: 'import'; readonly path: string | null }
  /** The joins of the workspace, a new one between two tables, a change to one, or the picture of them all. */
  | {
      readonly screen: 'join';
      readonly join: string | null;
      readonly view: 'new' | 'change' | 'picture' | null;
      readonly left: string | null;
      readonly right: string | null;
    }
  | {
      readonly screen: 'explore';
      readonly measure: string | null;
      readonly strand: string | null;
      readonly area: string | null;
      readonly category: string | null;
      /** A second strand that is looked at together with the first, and the category of it that leads. */
      readonly by?: string;
      readonly byCategory?: string;
    }
  | {
      readonly screen: 'areas';
      readonly view: AreasView | null;
      /** The custom area that is looked at. */
      readonly area: string | null;
      /** What is searched for: a postcode, an address, an area. */
      readonly place: string | null;
    }
  | {
      readonly screen: 'profiles';
      readonly profile: string | null;
      readonly area: string | null;
      readonly section: string | null;
      /** How it is looked at: edited in place where this is left out. */
      readonly view?: ProfilesView;
      /** The kind of document that a new profile starts as. */
      readonly template?: ProfileTemplate;
    }
  /** What left the workspace: the release that is looked at, by its number, or the policy in force. */
  | { readonly screen: 'releases'; readonly release: string | null; readonly view: 'policy' | null }
  /** What is held for each strand: the source and strand that are looked at, or all gaps as a list. */
  | {
      readonly screen: 'audit';
      readonly source: string | null;
      readonly strand: string | null;
      readonly view: 'gaps' | null;
    };

/** The parts of the Areas screen; the map where none is named. */
export const areasViews = ['map', 'in-use', 'conversions', 'known'] as const;
export type AreasView = (typeof areasViews)[number];

/** A new profile; one as its pages will print; one beside the edition kept last; its reports on several areas. */
const profilesViews = ['new', 'pages', 'redline', 'batch'] as const;
export type ProfilesView = (typeof profilesViews)[number];

export type Screen = Route['screen'];

const measuresViews = ['new', 'populations'] as const;
const joinViews = ['new', 'change', 'picture'] as const;

/** The route of a URL hash such as "#/explore?measure=advice&area=E05013537"; anything unknown is the start page. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const selection = new URLSearchParams(query);
  const chosen = (name: string): string | null => selection.get(name);
  switch (path) {
    case 'library':
      return { screen: 'library', dataset: chosen('dataset'), column: chosen('column') };
    case 'labels':
      return { screen: 'labels', dataset: chosen('dataset'), column: chosen('column'), list: chosen('list') };
    case 'segments':
      return {
        screen: 'segments',
        segment: chosen('segment'),
        view: chosen('view') === 'new' ? 'new' : null,
        dataset: chosen('dataset'),
      };
    case 'measures':
      return {
        screen: 'measures',
        measure: chosen('measure'),
        population: chosen('population'),
        view: measuresViews.find((view) => view === chosen('view')) ?? null,
        dataset: chosen('dataset'),
      };
    case 'import':
      return { screen: 'import', path: chosen('path') };
    case 'join':
      return {
        screen: 'join',
        join: chosen('join'),
        view: joinViews.find((view) => view === chosen('view')) ?? null,
        left: chosen('left'),
        right: chosen('right'),
      };
    case 'explore': {
      const [by, byCategory] = [chosen('by'), chosen('byCategory')];
      return {
        screen: 'explore',
        measure: chosen('measure'),
        strand: chosen('strand'),
        area: chosen('area'),
        category: chosen('category'),
        ...(by === null ? {} : { by }),
        ...(byCategory === null ? {} : { byCategory }),
      };
    }
    case 'areas':
      return {
        screen: 'areas',
        view: areasViews.find((view) => view === chosen('view')) ?? null,
        area: chosen('area'),
        place: chosen('place'),
      };
    case 'profiles': {
      const view = profilesViews.find((each) => each === chosen('view'));
      const template = profileTemplateSchema.options.find((each) => each === chosen('template'));
      return {
        screen: 'profiles',
        profile: chosen('profile'),
        area: chosen('area'),
        section: chosen('section'),
        ...(view === undefined ? {} : { view }),
        ...(template === undefined ? {} : { template }),
      };
    }
    case 'releases':
      return {
        screen: 'releases',
        release: chosen('release'),
        view: chosen('view') === 'policy' ? 'policy' : null,
      };
    case 'audit':
      return {
        screen: 'audit',
        source: chosen('source'),
        strand: chosen('strand'),
        view: chosen('view') === 'gaps' ? 'gaps' : null,
      };
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
    case 'labels':
      return { screen, dataset: null, column: null, list: null };
    case 'segments':
      return { screen, segment: null, view: null, dataset: null };
    case 'measures':
      return { screen, measure: null, population: null, view: null, dataset: null };
    case 'import':
      return { screen, path: null };
    case 'join':
      return { screen, join: null, view: null, left: null, right: null };
    case 'explore':
      return { screen, measure: null, strand: null, area: null, category: null };
    case 'areas':
      return { screen, view: null, area: null, place: null };
    case 'profiles':
      return { screen, profile: null, area: null, section: null };
    case 'releases':
      return { screen, release: null, view: null };
    case 'audit':
      return { screen, source: null, strand: null, view: null };
    default:
      return assertNever(screen);
  }
}
