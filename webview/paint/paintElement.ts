import { paintBox } from './paintBox';
import { paintText } from './paintText';

/** Paints an element and all in it as it stands on the page, at its place there. */
export function paintElement(context: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  context.save();
  context.globalAlpha *= Number(style.opacity);
  paintBox(context, element, style);
  if (element instanceof HTMLCanvasElement) paintCanvas(context, element);
  else if (element instanceof SVGSVGElement) paintIcon(context, element, style);
  else {
    if (style.overflow !== 'visible') clipTo(context, element);
    for (const child of element.childNodes) {
      if (child instanceof Text) paintText(context, child, style);
      else if (child instanceof Element) paintElement(context, child);
    }
  }
  context.restore();
}

function paintCanvas(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement): void {
  const { x, y, width, height } = canvas.getBoundingClientRect();
  if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, x, y, width, height);
}

/** Icons are strokes on a grid of 16. */
function paintIcon(context: CanvasRenderingContext2D, svg: SVGSVGElement, { color }: CSSStyleDeclaration): void {
  const { x, y, width } = svg.getBoundingClientRect();
  context.translate(x, y);
  context.scale(width / 16, width / 16);
  context.strokeStyle = color;
  context.lineWidth = 1.2;
  for (const path of svg.querySelectorAll('path')) context.stroke(new Path2D(path.getAttribute('d') ?? ''));
}

function clipTo(context: CanvasRenderingContext2D, element: Element): void {
  const { x, y, width, height } = element.getBoundingClientRect();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
}
