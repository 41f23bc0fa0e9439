/** Which end of a distribution a probability is counted from. */
export type Tail = 'lower' | 'upper';
