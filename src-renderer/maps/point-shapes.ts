/** Marks that are told apart without colour, each about 10 pixels across around the middle. */
export const pointShapes: readonly string[] = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  'M-4-4h8v8h-8z',
  'M0-5.6 5.6 0 0 5.6-5.6 0z',
  'M-1.7-5.2h3.4v3.5h3.5v3.4H1.7v3.5h-3.4V1.7h-3.5v-3.4h3.5z',
  'M0-6.2 1.5-2 5.9-1.9 2.4.8 3.6 5 0 2.5-3.6 5-2.4.8-5.9-1.9-1.5-2z',
  'M-2.5-4.9 0-2.4 2.5-4.9 4.9-2.5 2.4 0 4.9 2.5 2.5 4.9 0 2.4-2.5 4.9-4.9 2.5-2.4 0-4.9-2.5z',
];
