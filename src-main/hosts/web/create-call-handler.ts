import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { Engine } from '../../engine/engine.ts';
import { securityHeaders } from '../common/security-headers.ts';
import { tellProblems } from '../common/tell-problems.ts';
import { answerSentence } from './answer.ts';

const largestCall = 1024 * 1024;

/** Answers calls of the engine's procedures under `/rpc`. */
export function createCallHandler(
  engine: Pick<Engine, 'router'>,
  onProblem: (error: unknown) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const handler = new RPCHandler(engine.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: largestCall })],
    clientInterceptors: [tellProblems(onProblem)],
  });
  return async (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders('/rpc'))) response.setHeader(name, value);
    const { matched } = await handler.handle(request, response, { prefix: '/rpc' });
    if (!matched) answerSentence(response, 404, 'Strand has no such procedure.');
  };
}
