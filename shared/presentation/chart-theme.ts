/** Every colour and font of a chart; the same specification is drawn in any theme. */
export interface ChartTheme {
  readonly name: 'light' | 'dark';
  readonly fontText: string;
  readonly fontTight: string;
  readonly surface: string;
  readonly ink: string;
  readonly axis: string;
  readonly grid: string;
  readonly line: string;
  readonly outline: string;
  readonly reference: string;
  readonly higher: string;
  readonly lower: string;
  readonly plain: string;
  readonly accent: string;
  readonly statusInk: string;
  readonly statusGround: string;
  readonly statusHatch: string;
  /** From low to high, with the ink that reads on each. */
  readonly sequential: readonly { readonly fill: string; readonly ink: string }[];
  readonly answers: Readonly<
    Record<'known' | 'declined' | 'not-known' | 'not-asked' | 'missing' | 'does-not-apply', string>
  >;
}

const fonts = {
  fontText: '"IBM Plex Sans", "Segoe UI", sans-serif',
  fontTight: '"IBM Plex Sans Condensed", "IBM Plex Sans", "Arial Narrow", sans-serif',
} as const;

/** For paper and the light window. */
export const lightTheme: ChartTheme = {
  ...fonts,
  name: 'light',
  surface: '#ffffff',
  ink: '#1b1e20',
  axis: '#545a5e',
  grid: '#e3e3dd',
  line: '#c9c9c1',
  outline: '#7f8380',
  reference: '#1b1e20',
  higher: '#9a4a00',
  lower: '#2c5aa0',
  plain: '#6b7174',
  accent: '#0d5c63',
  statusInk: '#545a5e',
  statusGround: '#f4f4f0',
  statusHatch: '#b4b4ac',
  sequential: [
    { fill: '#e7f1f0', ink: '#1b1e20' },
    { fill: '#c6dfde', ink: '#1b1e20' },
    { fill: '#9ac7c8', ink: '#1b1e20' },
    { fill: '#68a9ae', ink: '#1b1e20' },
    { fill: '#33808a', ink: '#ffffff' },
    { fill: '#1a666f', ink: '#ffffff' },
    { fill: '#07434b', ink: '#ffffff' },
  ],
  answers: {
    known: '#0d5c63',
    declined: '#a8810c',
    'not-known': '#5b4ba0',
    'not-asked': '#a52a62',
    missing: '#75797c',
    'does-not-apply': '#d5d5ce',
  },
};

/** For the dark window; "more" is further from the background here too. */
export const darkTheme: ChartTheme = {
  ...fonts,
  name: 'dark',
  surface: '#1a1e21',
  ink: '#e8eaeb',
  axis: '#a8b0b5',
  grid: '#2b3136',
  line: '#414950',
  outline: '#7c868d',
  reference: '#e8eaeb',
  higher: '#f0a85c',
  lower: '#8fb8f0',
  plain: '#a0a8ad',
  accent: '#6cc2c6',
  statusInk: '#b4bbc0',
  statusGround: '#1e2225',
  statusHatch: '#4c555b',
  sequential: [
    { fill: '#1f3134', ink: '#ffffff' },
    { fill: '#24484c', ink: '#ffffff' },
    { fill: '#2c6369', ink: '#ffffff' },
    { fill: '#397e86', ink: '#ffffff' },
    { fill: '#5ea3a9', ink: '#0d1112' },
    { fill: '#93c7c9', ink: '#0d1112' },
    { fill: '#d3ecec', ink: '#0d1112' },
  ],
  answers: {
    known: '#6cc2c6',
    declined: '#d9b64a',
    'not-known': '#a89be8',
    'not-asked': '#e07aa8',
    missing: '#9aa1a6',
    'does-not-apply': '#3a4147',
  },
};
