import type { GlossaryTermId } from '../../shared/presentation/glossary.ts';
import type { Screen } from './route.ts';
import { parseRoute } from './route.ts';

/** What help says of a screen or of what has focus within it. */
export interface HelpTopic {
  readonly title: string;
  readonly says: readonly string[];
  readonly keys?: readonly (readonly [string, string])[];
  readonly terms?: readonly GlossaryTermId[];
}

const gridKeys = [
  ['Arrows, Home, End', 'move from cell to cell'],
  ['Ctrl Home, Ctrl End', 'to the first and the last cell'],
  ['Page Up, Page Down', 'a page up or down'],
  ['Enter', 'choose the row in focus'],
] as const;

/** Parts of screens, told by the role or name of what has focus. */
const parts = {
  grid: {
    title: 'In this table',
    says: ['One Tab comes in and one goes out; arrows move inside. A cell is read as value, status, column, row.'],
    keys: gridKeys,
    terms: ['suppressed', 'unreliable', 'interval', 'zero'],
  },
  map: {
    title: 'On this map',
    says: ['Everything that the map shows is in the list beside it too.'],
    keys: [
      ['Arrows', 'to the nearest area that way'],
      ['Enter', 'choose the area'],
      ['+, −, 0', 'closer, further, the whole borough'],
      ['L', 'to the list of areas'],
    ],
    terms: ['suppressed', 'unreliable', 'not-available', 'best-fit'],
  },
  list: {
    title: 'In this list',
    says: ['Type the first letters of a name to go to it.'],
    keys: [
      ['Arrows, Home, End', 'move'],
      ['Enter or Space', 'choose'],
    ],
  },
} as const satisfies Readonly<Record<string, HelpTopic>>;

const screens: Readonly<Record<Exclude<Screen, 'start'>, HelpTopic>> = {
  library: {
    title: 'Library',
    says: [
      'Every extract with whose it is, from when, and how many rows were read and left out. Rows that could not be read are kept and can be mended.',
      'Choose a column to see what is in it.',
    ],
    terms: ['dataset', 'strand', 'vintage'],
  },
  import: {
    title: 'Adding data',
    says: [
      'See how a file is read before anything is loaded. Each guess can be changed, and each problem is numbered alike in the raw line, the cell and the list.',
    ],
    keys: [['F8, Shift F8', 'next and previous problem']],
    terms: ['dataset', 'vintage'],
  },
  labels: {
    title: 'What the labels mean',
    says: ['Partners write groups in many ways. Say once what a label means; every dataset is then read so.'],
    keys: [['F8, Shift F8', 'next and previous label that needs a decision']],
    terms: ['strand'],
  },
  segments: {
    title: 'Segments',
    says: ['Say who belongs, part by part; the count beside it follows, and says of how many it is not known.'],
    terms: ['segment', 'strand', 'suppressed'],
  },
  measures: {
    title: 'Measures',
    says: [
      'A measure sets those whom a service reached against the people they come from. Strand proposes one from the records; what it would count and compare stands beside it, before anything is kept.',
      'Keep measure also keeps the join that places the records and the population, where they are new. One undo takes all of it back.',
    ],
    terms: ['strand', 'segment', 'suppressed'],
  },
  join: {
    title: 'Join',
    says: [
      'Two tables, the columns that both have, and what would come of joining them. Nothing is written until you commit.',
    ],
    terms: ['fan-out', 'best-fit', 'vintage'],
  },
  explore: {
    title: 'Explore',
    says: [
      'One measure by one strand, as a table, a plot and a map. What is chosen in one is chosen in all.',
      'Each group is compared with everybody else in the same area, never with a total that it is part of.',
    ],
    terms: ['interval', 'clear-difference', 'representation-ratio', 'suppressed', 'unreliable', 'chance', 'bounds'],
  },
  areas: {
    title: 'Areas',
    says: ['Find a place, make an area of your own of whole small areas, or carry a table from old areas to new ones.'],
    keys: parts.map.keys,
    terms: ['best-fit', 'vintage'],
  },
  profiles: {
    title: 'Profiles',
    says: [
      'A document made from the data. Its words can be changed; its numbers stay bound to the data.',
      'Every number, in a sentence or a table, says where it comes from: press Enter on it. Arrows go from number to number of a sentence or a table.',
      '“Export for several areas” writes reports on many areas to a folder, and goes on where it was stopped.',
    ],
    terms: ['profile', 'changed-number', 'interval', 'representation-ratio', 'suppressed', 'comparator'],
  },
  audit: {
    title: 'Evidence audit',
    says: [
      'Each row is a source that describes people, each column a protected characteristic. The number is the per cent of people of whom it is known.',
      'Not held is a gap, not a no: treat the impact as unknown. These figures are for you alone; copying the gaps takes no counts.',
    ],
    keys: [
      ['Arrows, Home, End', 'move from cell to cell'],
      ['Enter', 'show the cell beside the matrix'],
    ],
    terms: ['dataset', 'strand'],
  },
  releases: {
    title: 'Releases',
    says: [
      'Everything that ever left this workspace. A new export is refused where it and earlier ones together would reveal somebody, and the nearest safe table is offered.',
    ],
    terms: ['ledger', 'policy', 'suppressed'],
  },
};

const startTopic: HelpTopic = {
  title: 'Start page',
  says: ['Open a workspace, make a new one, or try the sample borough, which is your own copy to change as you like.'],
  terms: ['workspace', 'dataset', 'profile'],
};

/** The name of what help is wanted for: the part that has focus, else the screen. */
export function helpTopicInFocus(): string {
  const focus = document.activeElement;
  if (focus === null) return 'screen';
  if (focus.closest('[role=grid], [role=treegrid], table') !== null) return 'grid';
  if (focus.closest('[role=listbox]') !== null) return 'list';
  if (focus.closest('[role=application]') !== null) return 'map';
  return 'screen';
}

/** What help says first: of the part that has focus, and of the screen. */
export function helpTopics(about: string, hash: string): readonly HelpTopic[] {
  const { screen } = parseRoute(hash);
  const ofScreen = screen === 'start' ? startTopic : screens[screen];
  return about === 'grid' || about === 'map' || about === 'list' ? [parts[about], ofScreen] : [ofScreen];
}
