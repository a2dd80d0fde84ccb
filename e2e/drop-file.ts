import type { Page } from 'playwright-core';

/** As a person drops it: onto the zone, not into the input behind it. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const zone = page.locator('.mantine-Dropzone-root');
  await zone.waitFor();
  const transfer = await page.evaluateHandle(
    ([text, name]) => {
      const { DataTransfer: Transfer } = globalThis as unknown as {
        DataTransfer: new () => { items: { add(file: File): void } };
      };
      const transfer = new Transfer();
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'text/csv' }));
      return transfer;
    },
    [content.toString('base64'), name] as const,
  );
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
}
