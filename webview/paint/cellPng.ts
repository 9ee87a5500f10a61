import * as l10n from '@vscode/l10n';
import { clauseWords } from '../../src/protocol';
import type { Ground } from '../cells/picture';
import { paintElement } from './paintElement';
import { unrolled } from './unrolled';

const margin = 16;
const titleHeight = 44;
/** Pixels of the file for one of the page, at least. */
const sharpness = 2;

/** The picture of a cell as a PNG in base64: its title, what is selected, and its body as it stands on the page, with all columns of a matrix. */
export const cellPng = (title: string, body: HTMLElement, ground: Ground): string =>
  unrolled(body, () => paintCell(title, body, ground));

function paintCell(title: string, body: HTMLElement, { log, selection, locale }: Ground): string {
  const { x, y, width: shown, height } = body.getBoundingClientRect();
  const width = Math.max(shown, body.scrollWidth);
  const scale = Math.max(sharpness, window.devicePixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * margin) * scale);
  canvas.height = Math.ceil((height + titleHeight + 2 * margin) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the picture could not be painted');
  context.scale(scale, scale);
  const page = getComputedStyle(document.body);
  context.fillStyle = page.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const line = (text: string, at: number, weight: number): void => {
    context.font = `${weight} ${page.fontSize} ${page.fontFamily}`;
    context.fillStyle = page.color;
    context.fillText(text, margin, at, width);
  };
  line(title, margin + 12, 600);
  const filters = selection.clauses.map((clause) => clauseWords(clause, log, locale));
  line(
    [log.part ?? '', ...filters].filter((words) => words !== '').join('; ') || l10n.t('No filter'),
    margin + 30,
    400,
  );
  context.translate(margin - x, margin + titleHeight - y);
  paintElement(context, body);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
