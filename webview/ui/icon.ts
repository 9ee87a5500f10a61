const svg = 'http://www.w3.org/2000/svg';

/** Strokes on a 16 × 16 grid. */
const shapes = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H7',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5h-7a4 4 0 0 0 0 8H9',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  table: 'M2 3h12v10H2zM2 6.5h12M6.5 6.5V13',
  chart: 'M2 2v12h12M4.5 10.5 7.5 7l2.5 2 3.5-4.5',
  database: 'M3 4a5 2 0 0 1 10 0v8a5 2 0 0 1-10 0zM3 4a5 2 0 0 0 10 0M3 8a5 2 0 0 0 10 0',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  add: 'M8 3v10M3 8h10',
  compare: 'M2.5 3h4v10h-4zM9.5 3h4v10h-4z',
  copy: 'M6 5h7v9H6zM10 5V2H3v9h3',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  dash: 'M3.5 8h9',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .8-1 1.7M8 12.5h.01',
  person: 'M8 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M3 13.5c0-6 10-6 10 0',
  warning: 'M8 2 14.5 13.5h-13zM8 6.5v3M8 11v1',
} as const;

export type IconName = keyof typeof shapes;

/** A drawn icon in the colour of the text; hidden from screen readers, so its owner needs a name. */
export function icon(name: IconName): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shapes[name]);
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.2');
  path.setAttribute('stroke-linecap', 'round');
  path.setAttribute('stroke-linejoin', 'round');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('class', 'icon');
  element.setAttribute('aria-hidden', 'true');
  element.append(path);
  return element;
}
