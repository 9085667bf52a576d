import type { Page } from 'playwright-core';

/** A file as a person has it. */
export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Chooses it with the button that opens the system's own dialog. */
export async function chooseFile(page: Page, button: string, file: GivenFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId(button).click();
  await (await chooser).setFiles(file);
}

/** Drops it somewhere on the window. */
export async function dropFile(page: Page, { name, mimeType, buffer }: GivenFile): Promise<void> {
  await page.evaluate(
    ([base64, fileName, type]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName, { type }));
      const event = (kind: string) => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event('dragover'));
      document.body.dispatchEvent(event('drop'));
    },
    [buffer.toString('base64'), name, mimeType] as const,
  );
}

/** Drags a file on the disk into the middle of the window, as the system does: a page that is silent is left for it. */
export async function dragFromDisk(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  // A hand moves on the way.
  for (const [step, type] of (['dragEnter', 'dragOver', 'dragOver', 'drop'] as const).entries()) {
    await session.send('Input.dispatchDragEvent', { type, x: width / 2 + step, y: height / 2, data });
    await page.waitForTimeout(50);
  }
  await session.detach();
}

/** Puts a picture into the clipboard, as a screenshot tool does; with `text` as a spreadsheet copies a cell. */
export async function copyPicture(page: Page, png: Buffer, text?: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async ([base64, words]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const picture = { 'image/png': new Blob([bytes], { type: 'image/png' }) };
      const plain = { 'text/plain': new Blob([words ?? ''], { type: 'text/plain' }) };
      const copied = words === undefined ? picture : { ...plain, ...picture };
      await navigator.clipboard.write([new ClipboardItem(copied)]);
    },
    [png.toString('base64'), text] as const,
  );
}
