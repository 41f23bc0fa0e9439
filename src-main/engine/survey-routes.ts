import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';
import { openSurveyDesk } from './survey-desk.ts';

/** The handlers of the contract's `surveys`. */
export function surveyRoutes(ports: RouterPorts): Engine['router']['surveys'] {
  const os = implement(contract).surveys;
  const until = untilClosed(ports);
  return os.router({
    look: os.look.handler(({ input, signal }) => openSurveyDesk(ports.opened().session).look(input, until(signal))),
  });
}
