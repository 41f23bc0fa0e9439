/** A way to choose small areas. */
export const tools = ['pick', 'larger', 'circle', 'draw', 'list'] as const;
export type Tool = (typeof tools)[number];

export const toolTitles: Readonly<Record<Tool, string>> = {
  pick: 'One by one',
  larger: 'Whole areas',
  circle: 'Within a distance',
  draw: 'Outline',
  list: 'List of codes',
};
