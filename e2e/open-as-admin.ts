// A page of the browser on which the administrator of a test server is signed in, and what axe finds on a page.
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './open-page.ts';
import type { TestServer } from './server.ts';

export const openAsAdmin = (
  browser: Browser,
  server: TestServer,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> => openAs(browser, server, server.admin, path, options);

export async function openAs(
  browser: Browser,
  { url }: TestServer,
  { email, password }: { email: string; password: string },
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 }, ...options });
  await page.context().addCookies(
    answer.headers.getSetCookie().map((cookie) => {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
  await page.goto(url + path);
  return page;
}

/** The violations of WCAG 2.2 AA on the page once it stands still, each with where it stands. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  let found = await violationsNow(page);
  // What only a passing state showed, a field greyed while it saves, is gone at the second or third look.
  for (let look = 1; found.length && look < 3; look++) {
    await page.waitForTimeout(500);
    found = await violationsNow(page);
  }
  return found;
}

async function violationsNow(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target }) => ({ id, html, selector: String(target[0]) })),
    );
  });
  const violations: string[] = [];
  for (const { id, html, selector } of found)
    if (!(id === 'region' && (await holdsOnlyTooltips(page, selector))))
      violations.push(`${id}: ${html.slice(0, 400)}`);
  return violations;
}

/** A tooltip stands outside of the landmarks, but belongs to what it describes; axe may name the portal that holds it. */
async function holdsOnlyTooltips(page: Page, selector: string): Promise<boolean> {
  // Where a shadow root holds the same: axe means the first.
  const within = page.locator(selector).first();
  if (!(await within.count())) return true; // closed meanwhile
  if ((await within.getAttribute('role')) === 'tooltip') return true;
  const tooltips = await within.getByRole('tooltip').allInnerTexts();
  return (await within.innerText()).trim() === tooltips.join('\n').trim();
}
