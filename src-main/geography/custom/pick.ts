/** What one pick comes to. */
export interface Picked {
  /** The areas, and the share of each's surface that was meant: 1 where it was named. */
  readonly areas: ReadonlyMap<string, number>;
  readonly says: readonly string[];
  readonly unknown: readonly { readonly text: string; readonly because: string }[];
}
