/** The probability left beyond each limit of a two-sided interval: 0.025 at a confidence of 0.95. */
export function tailProbability(confidence: number): number {
  if (!(confidence > 0 && confidence <= 1)) {
    throw new RangeError(`A confidence lies above 0 and up to 1, such as 0.95; this one is ${confidence}.`);
  }
  return (1 - confidence) / 2;
}
