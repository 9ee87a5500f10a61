import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { repoRoot } from '../support/repoRoot';
import { type Pixels, shrunk } from './pictureDiff';

const folder = path.join(repoRoot, 'test', 'webview', 'pictures');
const fontsFile = path.join(folder, 'fonts.json');
const sample = 'Wide enough to tell fonts apart: 1,234,567 × 89.01 %';

/** Widths of a sample text in the fonts of a panel, in pixels. */
export const fontsOf = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate((text) => {
    const context = document.createElement('canvas').getContext('2d');
    const family = getComputedStyle(document.body).fontFamily;
    const wide = (font: string): number => {
      if (!context) return 0;
      context.font = font;
      return Math.round(context.measureText(text).width);
    };
    return { text: wide(`13px ${family}`), bold: wide(`600 28px ${family}`), code: wide('12px monospace') };
  }, sample);

/** Why pictures of this machine cannot be compared with those that are kept: its fonts are others. */
export async function otherFonts(page: Page): Promise<string | null> {
  const here = JSON.stringify(await fontsOf(page));
  if (!existsSync(fontsFile)) return null;
  const kept = JSON.stringify(JSON.parse(await readFile(fontsFile, 'utf8')));
  return here === kept ? null : `the fonts of this machine are others: ${here}, not ${kept}`;
}

/** The picture that is kept under a name, or `null`. */
export async function keptPicture(page: Page, name: string): Promise<Pixels | null> {
  const file = path.join(folder, `${name}.png`);
  return existsSync(file) ? pixelsOf(page, await readFile(file)) : null;
}

/** A screenshot at half its size, which is what is kept. */
export const halved = async (page: Page, png: Buffer): Promise<Pixels> => shrunk(await pixelsOf(page, png), 2);

/** Keeps a picture, and the fonts that it was made with. */
export async function keep(page: Page, name: string, picture: Pixels): Promise<void> {
  const { rgba } = picture;
  // Fewer levels of a colour make a file of half the size, and no difference to see.
  const rounded = Array.from(rgba, (level) => Math.min(255, Math.round(level / 12) * 12));
  await writePicture(page, path.join(folder, `${name}.png`), { ...picture, rgba: rounded });
  await writeFile(fontsFile, `${JSON.stringify(await fontsOf(page), null, 2)}\n`);
}

/** Writes a picture that differs to where it can be looked at, and tells where. */
export async function showDiffering(page: Page, name: string, picture: Pixels): Promise<string> {
  const file = path.join(repoRoot, 'out', 'pictures', `${name}.png`);
  await writePicture(page, file, picture);
  return file;
}

async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, rgba } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let binary = '';
    for (const byte of data) binary += String.fromCharCode(byte);
    return { width: image.width, height: image.height, rgba: btoa(binary) };
  }, png.toString('base64'));
  return { width, height, rgba: Buffer.from(rgba, 'base64') };
}

async function writePicture(page: Page, file: string, { width, height, rgba }: Pixels): Promise<void> {
  const base64 = await page.evaluate(
    async ({ wide, high, bytes }) => {
      const canvas = new OffscreenCanvas(wide, high);
      const data = Uint8ClampedArray.from(atob(bytes), (sign) => sign.charCodeAt(0));
      canvas.getContext('2d')?.putImageData(new ImageData(data, wide, high), 0, 0);
      const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      let binary = '';
      for (const byte of png) binary += String.fromCharCode(byte);
      return btoa(binary);
    },
    { wide: width, high: height, bytes: Buffer.from(Uint8Array.from(Array.from(rgba))).toString('base64') },
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(base64, 'base64'));
}
