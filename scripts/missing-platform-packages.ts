import { z } from 'zod';

type LockEntry = Readonly<Record<string, unknown>>;

const entrySchema = z.object({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
});
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];

/** Lock entries for the optional packages of other platforms that a lock names but does not hold, by their path. */
export function missingPlatformPackages(packages: Readonly<Record<string, LockEntry>>): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [owner, entry] of Object.entries(packages)) {
    const { optionalDependencies = {}, dev } = entrySchema.parse(entry);
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      if (place in packages || `${owner}/${place}` in packages) continue;
      missing[place] = { version, ...(dev === true ? { dev } : {}), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/** The system, processor and C library that a package's name ends with, such as "linux-arm64-musl". */
function platformOf(name: string): LockEntry {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const at = words.findIndex((word) => systems.includes(word));
  const [os, cpu, ...abi] = words.slice(at);
  if (at < 0 || os === undefined || cpu === undefined) throw new Error(`${name} names no platform`);
  const isMusl = abi.some((word) => word.startsWith('musl'));
  return { os: [os], cpu: [cpu], ...(os === 'linux' && abi.length > 0 ? { libc: [isMusl ? 'musl' : 'glibc'] } : {}) };
}
