import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const PATH = '/usr/bin/chromium';

/** Is Debian's browser there? Without it the tests are skipped, but not in CI. */
export const hasBrowser = existsSync(PATH);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Shows a page to a browser with nothing in its past, and gives what the page did besides: requests and complaints. */
export async function withPage(use: (page: Page, seen: { requests: string[]; complaints: string[] }) => Promise<void>) {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const browser = await chromium.launchPersistentContext(profile, { executablePath: PATH, args: FLAGS });
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const seen = { requests: [] as string[], complaints: [] as string[] };
  page.on('request', request => seen.requests.push(request.url()));
  page.on('console', message => message.type() === 'error' && seen.complaints.push(message.text()));
  page.on('pageerror', error => seen.complaints.push(error.message));
  page.on('requestfailed', request => seen.complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  try {
    await use(page, seen);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}
