/** The median time of a job over several runs, in milliseconds. */
export async function medianTime(runs: number, job: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await job();
    times.push(performance.now() - started);
  }
  return median(times);
}

/** The middle one of some figures; of an even number of them, the greater of the two. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((left, right) => left - right)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** "  what           41.2 ms   3.1 × baseline" */
export function formatRatio(what: string, time: number, baseline: number): string {
  return `  ${what.padEnd(64)} ${time.toFixed(1).padStart(9)} ms ${(time / baseline).toFixed(1).padStart(7)} × baseline\n`;
}
