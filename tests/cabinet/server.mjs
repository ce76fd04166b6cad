// Serves the built replica over HTTPS as bvbinfo.ru would be: a certificate made at start, SPA fallback, a strict CSP.
import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { generate } from 'selfsigned';
import { cabinetRoot } from './build.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "font-src 'self' data:; connect-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

async function makeCertificate() {
  const pems = await generate([{ name: 'commonName', value: 'bvbinfo.ru' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'bvbinfo.ru' },
          { type: 2, value: '*.bvbinfo.ru' },
        ],
      },
    ],
  });
  const key = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: pems.private, cert: pems.cert, spki: createHash('sha256').update(key).digest('base64') };
}

/** The file for an address; the page itself for every path without an extension. */
async function answer(root, address) {
  const path = new URL(address, 'https://bvbinfo.ru').pathname;
  const wanted = normalize(decodeURIComponent(path)).replace(/^([/\\])+/, '');
  if (extname(wanted) === '') return { type: TYPES['.html'], body: await readFile(join(root, 'index.html')) };
  const file = join(root, wanted);
  if (!file.startsWith(root + sep)) throw new Error('outside of the root');
  return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
}

/**
 * Starts the replica's server on this machine only.
 * @param {{ port?: number, root?: string }} [options] `port` 0 or none: any free one; `root`: what buildCabinet gave
 * @returns {Promise<{ port: number, spki: string, close: () => Promise<void> }>} `spki`: SHA-256 of the public key for
 *   Chromium's `--ignore-certificate-errors-spki-list`
 * @throws when the port is in use or not allowed
 */
export async function startCabinet({ port = 0, root = cabinetRoot } = {}) {
  await readFile(join(root, 'index.html')).catch(() => {
    throw new Error(`no built replica in ${root}: call buildCabinet() first`);
  });
  const { key, cert, spki } = await makeCertificate();
  const server = createServer({ key, cert }, (request, response) => {
    answer(root, request.url ?? '/').then(
      ({ type, body }) => response.writeHead(200, { ...HEADERS, 'Content-Type': type }).end(body),
      () =>
        response
          .writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
          .end('Нет такой страницы'),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') reject(new Error(`port ${port} is in use`, { cause: error }));
      else if (error.code === 'EACCES') reject(new Error(`port ${port} is not allowed`, { cause: error }));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    spki,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
