// Serves a built site on this machine as its real server would: with the production
// Content-Security-Policy, under any path, and with 404.html for a missing address.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves `folder` under `mount` (slashes at both ends) and gives its address and a way to stop. A
 * `plain` server sends no policy.
 */
export async function serve(folder, mount = '/', { plain = false } = {}) {
  const root = resolve(folder);
  const site = { root, mount, policy: plain ? undefined : await policyOf(root) };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    base: origin + mount,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** The policy that the site itself gives to servers. */
async function policyOf(root) {
  const headers = await readFile(join(root, '_headers'), 'utf8');
  return headers.match(/^ *Content-Security-Policy: (.+)$/m)[1];
}

async function answer({ root, mount, policy }, request, response) {
  const send = (...answer) => sendWith(policy, response, ...answer);
  const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  if (!path.startsWith(mount)) return send(404, '.txt', 'outside the site');
  const found = await fileAt(root, path.slice(mount.length));
  if (found === 'folder') {
    response.writeHead(301, { location: `${path}/` }).end();
  } else if (found) {
    await send(200, extname(found), await readFile(found));
  } else {
    const missing = await readFile(join(root, '404.html')).catch(() => 'no 404.html');
    await send(404, '.html', missing);
  }
}

/** The file behind a path, `'folder'` for a folder that lacks its last slash, or nothing. */
async function fileAt(root, path) {
  const wanted = join(root, normalize(`/${path}`));
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isFile()) return wanted;
  if (!found?.isDirectory()) return undefined;
  const index = join(wanted, 'index.html');
  const hasIndex = await stat(index).catch(() => undefined);
  if (!hasIndex) return undefined;
  return path === '' || path.endsWith('/') ? index : 'folder';
}

async function sendWith(policy, response, status, extension, body) {
  response.writeHead(status, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    ...(policy && { 'content-security-policy': policy }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'max-age=60',
  });
  response.end(body);
}
