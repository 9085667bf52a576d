import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../src/host/renderer-files/csp.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};

const PAGES = ['index.html', 'wechat.html'];
/** WeChat's detector builds functions from text, which the product's policy forbids. */
const WITHOUT_POLICY = '/page/wechat.html';

/** Builds the benchmark's pages as the renderer is built. */
export async function buildPage(outDir: string): Promise<void> {
  const root = new URL('page', import.meta.url).pathname;
  await build({
    configFile: false,
    logLevel: 'error',
    base: '/page/',
    root,
    worker: { format: 'es' },
    build: {
      ...{ outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 10_000 },
      rolldownOptions: { input: PAGES.map((page) => join(root, page)) },
    },
  });
}

/** Serves folders under the policy that the product has, so that what is measured is what may run there. */
export async function serveFolders(folders: Readonly<Record<string, string>>) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const mount = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    const file = mount === undefined ? '' : join(folders[mount] ?? '', normalize(path.slice(mount.length)));
    const found = mount !== undefined && existsSync(file) && extname(file) in TYPES;
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'text/plain',
      ...(path === WITHOUT_POLICY ? {} : { 'content-security-policy': contentSecurityPolicy(null) }),
    });
    response.end(found ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return { origin: `http://localhost:${address.port}`, stop: () => server.close() };
}
