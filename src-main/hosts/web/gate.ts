import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type GateDecision =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'enter'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface Gate {
  /** The address to open once; it carries the token. */
  readonly entrance: string;
  decide(request: IncomingMessage): GateDecision;
}

const elsewhere = 'This address of Strand answers only to the window that Strand itself opened on this computer.';
const spent = 'This address of Strand has been used already. Start Strand again to get a new one.';
const unknown = 'Open Strand with the address that it printed when it started; without it nothing is shown.';

/** Lets in one browser: a token that works once becomes a cookie, and Host and Origin must be this server's own. */
export function createGate(port: number): Gate {
  const host = `127.0.0.1:${String(port)}`;
  const origin = `http://${host}`;
  const cookieName = `strand-${String(port)}`;
  const session = secret();
  let token: string | undefined = secret();

  return {
    entrance: `${origin}/?token=${token}`,
    decide(request) {
      if (request.headers.host !== host) return { kind: 'refused', sentence: elsewhere };
      const url = new URL(request.url ?? '/', origin);
      const isCall = request.url?.startsWith('/rpc') === true;
      const from = request.headers.origin;
      if (from === undefined ? isCall : from !== origin) return { kind: 'refused', sentence: elsewhere };

      if (isSame(cookieOf(request, cookieName), session)) return { kind: 'admitted' };
      const given = url.searchParams.get('token');
      if (given === null || url.pathname !== '/') return { kind: 'refused', sentence: unknown };
      if (token === undefined) return { kind: 'refused', sentence: spent };
      if (!isSame(given, token)) return { kind: 'refused', sentence: unknown };
      token = undefined;
      return { kind: 'enter', cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` };
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(given: string | undefined, secretValue: string): boolean {
  if (given === undefined) return false;
  const [left, right] = [Buffer.from(given), Buffer.from(secretValue)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = request.headers.cookie?.split(';') ?? [];
  return pairs.map((pair) => pair.trim().split('=')).find(([key]) => key === name)?.[1];
}
