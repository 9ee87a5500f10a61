type Side = 'Top' | 'Right' | 'Bottom' | 'Left';

/** Paints ground and edges of an element. Of images behind it only stripes are known: they become strokes of its hue. */
export function paintBox(context: CanvasRenderingContext2D, element: Element, style: CSSStyleDeclaration): void {
  const box = element.getBoundingClientRect();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, Number.parseFloat(style.borderTopLeftRadius) || 0);
  context.fillStyle = style.backgroundColor;
  context.fill();
  if (style.backgroundImage.includes('gradient')) paintStripes(context, box, style);
  edge(context, style, 'Top', box.left, box.top, box.right, box.top);
  edge(context, style, 'Bottom', box.left, box.bottom, box.right, box.bottom);
  edge(context, style, 'Left', box.left, box.top, box.left, box.bottom);
  edge(context, style, 'Right', box.right, box.top, box.right, box.bottom);
}

function edge(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  side: Side,
  ...[fromX, fromY, toX, toY]: readonly [number, number, number, number]
): void {
  const width = Number.parseFloat(style[`border${side}Width`]);
  if (!(width > 0) || style[`border${side}Style`] === 'none') return;
  context.strokeStyle = style[`border${side}Color`];
  context.lineWidth = width;
  context.setLineDash(style[`border${side}Style`] === 'dashed' ? [3, 3] : []);
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
  context.setLineDash([]);
}

function paintStripes(context: CanvasRenderingContext2D, box: DOMRect, style: CSSStyleDeclaration): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.strokeStyle = style.getPropertyValue('--stripe');
  context.lineWidth = 1.5;
  context.beginPath();
  for (let x = box.left - box.height; x < box.right; x += 5) {
    context.moveTo(x, box.bottom);
    context.lineTo(x + box.height, box.top);
  }
  context.rect(box.x, box.y, box.width, box.height);
  context.stroke();
  context.restore();
}
