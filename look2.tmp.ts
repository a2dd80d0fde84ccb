import { openAs } from './e2e/open-as-admin.ts';
import { launchBrowser } from './e2e/browser.ts';
import { readFileSync } from 'node:fs';
const log = readFileSync('/tmp/h/demo5.log','utf8');
const people = [...log.matchAll(/^ {2}(\S+ \S+)\s{2,}.*?(\S+@\S+)\s+(\S+)$/gm)].map(([,name,email,password])=>({name,email,password}));
const browser = await launchBrowser();
const [tag, who, w, h, scheme, lang, ...paths] = process.argv.slice(2);
for (const path of paths) {
  const page = await openAs(browser, {url:'http://127.0.0.1:3999'} as never, people.find(({name})=>name.startsWith(who!)) as never, '/today', { viewport: { width: Number(w), height: Number(h) }, colorScheme: scheme as never, locale: lang === 'fr' ? 'fr-FR':'en-GB' });
  await page.evaluate(([l, s]) => { localStorage.setItem('jalon.language', l!); localStorage.setItem('mantine-color-scheme-value', s!); }, [lang, scheme]);
  await page.goto('http://127.0.0.1:3999' + path);
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1200);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.log('sideways', path, wide);
  await page.screenshot({ path: `/tmp/h/look5/${tag}-${path.replaceAll('/', '_')}.png` });
  await page.context().close();
}
await browser.close();
