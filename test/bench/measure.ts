/** The median time of a job over several runs, in milliseconds. */
export async function medianTime(runs: number, job: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await job();
    times.push(performance.now() - started);
  }
  return times.toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** "  what           41.2 ms   3.1 × baseline" */
export function formatRatio(what: string, time: number, baseline: number): string {
  return `  ${what.padEnd(64)} ${time.toFixed(1).padStart(9)} ms ${(time / baseline).toFixed(1).padStart(7)} × baseline\n`;
}
