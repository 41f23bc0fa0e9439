/** ln 0!, ln 1! … up to ln `most`!. */
export function logFactorials(most: number): Float64Array {
  const logarithms = new Float64Array(most + 1);
  for (let at = 2; at <= most; at += 1) logarithms[at] = (logarithms[at - 1] ?? 0) + Math.log(at);
  return logarithms;
}
