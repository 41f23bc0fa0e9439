import type { ReactElement } from 'react';

const paths = {
  library: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6 6.5v6',
  join: 'M2 8h3.5M10.5 8H14M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  explore: 'M2.5 2.5v11h11M5.5 6.5h5M5.5 10h3',
  areas: 'M2.5 4.2 6 2.8l4 1.6 3.5-1.6v9L10 13.2l-4-1.6-3.5 1.6zM6 2.8v8.8M10 4.4v8.8',
  pin: 'M8 14C5.2 10.8 3.8 8.6 3.8 6.4a4.2 4.2 0 1 1 8.4 0C12.2 8.6 10.8 10.8 8 14zM8 4.9a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  profiles: 'M4 2h5.5L12 4.5V14H4zM6 7.5h4M6 10.5h4',
  releases: 'M8 2l5 1.8v3.9c0 3.2-2 5.3-5 6.3-3-1-5-3.1-5-6.3V3.8zM5.6 8l1.7 1.7 3.1-3.3',
  audit: 'M2.5 2.5h4.5V7H2.5zM9 2.5h4.5V7H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7 11.3 7',
  key: 'M5.5 7.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM7.6 8 13 2.6M10.8 4.8l1.9 1.9',
  search: 'M7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM10 10l3.5 3.5',
  down: 'M4.5 6.5 8 10l3.5-3.5',
  up: 'M4.5 9.5 8 6l3.5 3.5',
  right: 'M6.5 4.5 10 8l-3.5 3.5',
  settings: 'M2 5h6M12 5h2M2 11h2M8 11h6M10 3.2v3.6M6 9.2v3.6',
  help: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM6.2 6.3a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.7.5-.7 1.1M8 11.2v.1',
  tick: 'M3 8.5l3.2 3L13 4.5',
  lock: 'M4 7.2h8v6H4zM5.7 7V5.2a2.3 2.3 0 0 1 4.6 0V7',
  folder: 'M2 4h4l1.5 1.8H14V13H2z',
  sample: 'M3 2.5v11h10.5M6 6h3M6 9.5h5.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.3v3.6M8 5v.2',
  warn: 'M8 2.5 14.3 13.5H1.7zM8 6.5v3.3M8 11.6v.1',
  danger: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5 8h6',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  download: 'M8 2.5v7M4.8 6.8 8 10l3.2-3.2M3 13h10',
  sort: 'M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  whole: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  undo: 'M5.5 3 2.8 5.8 5.5 8.6M3 5.8h6.2a3.6 3.6 0 0 1 0 7.2H6',
  redo: 'M10.5 3l2.7 2.8-2.7 2.8M13 5.8H6.8a3.6 3.6 0 0 0 0 7.2H10',
  people:
    'M6 3.2a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM2 13c0-2.6 1.7-4 4-4s4 1.4 4 4M11 4a2 2 0 0 1 0 3.8M11.8 9.4c1.4.5 2.2 1.8 2.2 3.6',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that repeats what the words beside it say. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
