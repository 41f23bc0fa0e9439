import { userInfo } from 'node:os';

/** Who is signed in to this computer, as the ledger names them. */
export function officerName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody not signed in by name';
  }
}
