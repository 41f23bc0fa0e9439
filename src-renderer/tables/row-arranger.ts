import type { RowColumns, RowOrder } from './row-order.ts';

export interface ArrangeQuestion {
  readonly id: number;
  readonly columns: RowColumns;
  readonly order: RowOrder;
}

export interface ArrangeAnswer {
  readonly id: number;
  readonly keys: readonly string[];
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (keys: readonly string[]) => void>();

/** Sorts and filters rows beside the window, which never waits for it. */
export function arrangeBeside(columns: RowColumns, order: RowOrder): Promise<readonly string[]> {
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    const question: ArrangeQuestion = { id, columns, order };
    openWorker().postMessage(question);
  });
}

function openWorker(): Worker {
  if (worker === null) {
    worker = new Worker(new URL('./arquero-worker.ts', import.meta.url), { type: 'module', name: 'arquero-worker' });
    worker.onmessage = ({ data }: MessageEvent<ArrangeAnswer>) => {
      waiting.get(data.id)?.(data.keys);
      waiting.delete(data.id);
    };
  }
  return worker;
}
