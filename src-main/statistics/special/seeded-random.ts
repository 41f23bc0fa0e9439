/**
 * Numbers from 0 to under 1 that look like chance and are the same for the same seed, a whole number from 0 to 2³² − 1
 * (G. Marsaglia's xorwow, 2003, each number made of 53 of its bits).
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, d, last] = [123_456_789 ^ seed, 362_436_069, 521_288_629, 88_675_123, 5_783_321];
  let counter = 6_615_241;
  const next = () => {
    const mixed = a ^ (a >>> 2);
    [a, b, c, d] = [b, c, d, last];
    last = last ^ (last << 4) ^ mixed ^ (mixed << 1);
    counter = (counter + 362_437) | 0;
    return (last + counter) >>> 0;
  };
  for (let round = 0; round < 64; round += 1) next();
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}
