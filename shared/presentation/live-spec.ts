import type { ChartSpec } from '../model/profile.ts';

/** A chart taken apart: what stays while the numbers change, and what a drawing of it can be told anew. */
export interface LiveSpec {
  /** The chart without its rows, its size and the domains of its axes; equal texts are drawn by the same dataflow. */
  readonly key: string;
  readonly shape: ChartSpec;
  readonly rows: ReadonlyMap<string, readonly object[]>;
  /** Each domain of an axis, by the name of its signal. */
  readonly domains: ReadonlyMap<string, readonly unknown[]>;
  readonly width: number;
  readonly height: number;
  /** The chart in words, where it has any. */
  readonly description: string | null;
}

/** A chart of one view taken apart; null for one of several views, or of another kind, which is drawn afresh each time. */
export function liveSpec(spec: ChartSpec): LiveSpec | null {
  const { width, height, description, ...rest } = spec;
  const layers = spec['layer'];
  if (typeof width !== 'number' || typeof height !== 'number' || !Array.isArray(layers)) return null;
  if ('params' in spec || 'transform' in spec || 'resolve' in spec) return null;
  const rows = new Map<string, readonly object[]>();
  const domains = new Map<string, { readonly text: string; readonly domain: readonly unknown[] }>();

  const ofRows = (values: readonly object[]): object => {
    const name = `rows_${String(rows.size)}`;
    rows.set(name, values);
    return { name, values: [] };
  };
  const ofDomain = (domain: readonly unknown[]): object => {
    const text = JSON.stringify(domain);
    const name = [...domains].find(([, known]) => known.text === text)?.[0] ?? `domain_${String(domains.size)}`;
    domains.set(name, { text, domain });
    return { signal: name };
  };
  const apart = (value: unknown, within: readonly string[]): unknown => {
    const [name, above, channel] = within;
    if (Array.isArray(value)) {
      const isAxis = name === 'domain' && above === 'scale' && (channel === 'x' || channel === 'y');
      return isAxis ? ofDomain(value) : value.map((each: unknown) => apart(each, within));
    }
    if (!isRecord(value)) return value;
    if (name === 'data' && above !== 'encoding' && isRows(value['values'])) return ofRows(value['values']);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, apart(each, [key, ...within])]));
  };

  const shape = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, apart(value, [name])]));
  const params = [...domains.keys()].map((name) => ({ name, value: [] }));
  return {
    key: JSON.stringify(shape),
    shape: { ...shape, width, height, params },
    rows,
    domains: new Map([...domains].map(([name, { domain }]) => [name, domain])),
    width,
    height,
    description: typeof description === 'string' ? description : null,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRows(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
}
