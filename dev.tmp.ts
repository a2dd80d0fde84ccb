import { launchBrowser } from './e2e/browser.ts';
import { openAs, axeViolations } from './e2e/open-as-admin.ts';
import { readFileSync } from 'node:fs';
import { devices } from 'playwright-core';
const log = readFileSync('/tmp/h/demo5.log','utf8');
const people = [...log.matchAll(/^ {2}(\S+ \S+)\s{2,}.*?(\S+@\S+)\s+(\S+)$/gm)].map(([,name,email,password])=>({name,email,password}));
export const url='http://127.0.0.1:3999';
export const browser = await launchBrowser();
const phone = { ...devices['Pixel 7'], locale: 'fr-FR', timezoneId: 'Europe/Paris' };
export const open = (who, path, device='desk') => openAs(browser, {url} as never, people.find(({name})=>name.startsWith(who)) as never, path, device==='phone'?phone:{});
let n=0;
export async function look(page, name){ console.log('look', name, await axeViolations(page)); await page.screenshot({path:`/tmp/h/dev/${name}.png`}); }
export const region = (page, name) => page.getByRole('region', { name });
