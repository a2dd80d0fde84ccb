import { open, browser } from './dev.tmp.ts';
import { mkdirSync } from 'node:fs';
mkdirSync('/tmp/h/look5', { recursive: true });
const paths = process.argv.slice(4);
const [who, device] = process.argv.slice(2, 4);
for (const path of paths) {
  const page = await open(who, path, device);
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/h/look5/${device}-${path.replaceAll('/', '_')}.png` });
  await page.context().close();
}
await browser.close();
