import { arrangeRows } from './arrange-rows.ts';
import type { ArrangeAnswer, ArrangeQuestion } from './row-arranger.ts';

self.onmessage = ({ data }: MessageEvent<ArrangeQuestion>): void => {
  const answer: ArrangeAnswer = { id: data.id, keys: arrangeRows(data.columns, data.order) };
  self.postMessage(answer);
};
