import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startCli } from '../support/cliProcess.js';
import { hasBrowser, withPage } from './chromium.js';

const mustRun = hasBrowser || process.env['CI'] === 'true';
if (!mustRun) console.warn('There is no /usr/bin/chromium: the tests of the explorer are skipped.');

(mustRun ? describe : describe.skip)('the explorer in a browser', () => {
  let gateway: Awaited<ReturnType<typeof startCli>>;

  beforeAll(async () => {
    gateway = await startCli([], /^Explorer +(\S+)\/$/m, { PORT: '0', SANDBOX_CASES: '200' });
  });
  afterAll(() => gateway.stop());

  test('runs job 1 on the sandbox and shows rows and cost, without a request to any other host', async () => {
    await withPage(async (page, { requests, complaints }) => {
      // The editor draws only what is in view, and a cursor fills many lines before the first row.
      await page.setViewportSize({ width: 1280, height: 2000 });
      await openExplorer(page, gateway.url);
      await run(page);
      await page.locator('.result-window').getByText('"caseName"').first().waitFor();
      expect(await page.getByRole('status').textContent()).toMatch(/^\d+ HQ requests?/);
      expect(requests.filter(url => !url.startsWith(gateway.url) && !url.startsWith('data:'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('opens job 11 ready to run, and every example by its name', async () => {
    await withPage(async (page, { complaints }) => {
      await openExplorer(page, gateway.url);
      await page.getByText('# Job 1:').waitFor();
      await page.getByRole('button', { name: 'ClientRecord', exact: true }).click();
      await page.getByText('# Job 11:').waitFor();
      await page.getByRole('button', { name: /^Job 12:/ }).click();
      // The tab takes the operation's name once GraphiQL has read the text; earlier it would run the one before.
      await page.getByRole('button', { name: 'Applications', exact: true }).waitFor();
      await run(page);
      await page.locator('.result-window').getByText('"applications"').waitFor();
      expect(complaints).toEqual([]);
    });
  });
});

async function openExplorer(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
}

const run = (page: Page) => page.getByRole('button', { name: /^Execute query/ }).click();
