import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { largestUpload } from '../../../shared/contract/largest-upload.ts';
import type { Engine } from '../../engine/engine.ts';
import { securityHeaders } from '../common/security-headers.ts';
import { tellProblems } from '../common/tell-problems.ts';
import { answerSentence } from './answer.ts';
import { encodeForms } from './encode-forms.ts';

const largestCall = 1024 * 1024;

/** The one procedure that takes a whole file. */
const receivePath = '/rpc/imports/receive';

/** Answers calls of the engine's procedures under `/rpc`; only a file that is handed over may be large. */
export function createCallHandler(
  engine: Pick<Engine, 'router'>,
  onProblem: (error: unknown) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const optionsUpTo = (maxBodySize: number) => ({
    plugins: [new BodyLimitPlugin({ maxBodySize })],
    rootInterceptors: [encodeForms],
    clientInterceptors: [tellProblems(onProblem)],
  });
  const calls = new RPCHandler(engine.router, optionsUpTo(largestCall));
  const uploads = new RPCHandler(engine.router, optionsUpTo(largestUpload + largestCall));
  return async (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders('/rpc'))) response.setHeader(name, value);
    const handler = request.url?.split('?', 1)[0] === receivePath ? uploads : calls;
    const { matched } = await handler.handle(request, response, { prefix: '/rpc' });
    if (!matched) answerSentence(response, 404, 'Strand has no such procedure.');
  };
}
