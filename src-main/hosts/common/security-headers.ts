const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

/** Arquero compiles its expressions with `eval`; its worker may, and can reach nothing. */
const arqueroWorkerPolicy = "default-src 'none'; script-src 'self' 'unsafe-eval'";

/** The headers of every answer that carries a file of the window, by the file's path. */
export function securityHeaders(pathname: string): Readonly<Record<string, string>> {
  const fileName = pathname.slice(pathname.lastIndexOf('/') + 1);
  const isArqueroWorker = fileName.includes('arquero-worker') && fileName.endsWith('.js');
  return {
    'Content-Security-Policy': isArqueroWorker ? arqueroWorkerPolicy : pagePolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}
