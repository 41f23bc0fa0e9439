declare const releasedBrand: unique symbol;

/**
 * Numbers that passed disclosure control. Only `src-main/disclosure` can make one; everything that leaves the machine
 * (reports, exports, clipboard) takes `Released<…>`, so skipping disclosure control does not compile.
 */
export type Released<T> = T & { readonly [releasedBrand]: true };
