import { h, setAttributes } from '../ui/element';

/** What VS Code names a drag of the Dimensions view to pages; its data it keeps to itself. */
const dragType = 'application/vnd.code.tree.loghealth.dimensions';

interface DropZone {
  readonly label: string;
  onDrop(): void;
}

/** Places that show over an element while something of the Dimensions view is dragged over it. */
export function dropZones(over: HTMLElement, zones: readonly DropZone[]): void {
  const element = h('div', { class: 'drop-zones', hidden: true, 'aria-hidden': true });
  const isOurs = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes(dragType) === true;
  const hide = (): void => {
    setAttributes(element, { hidden: true });
  };
  for (const { label, onDrop } of zones) {
    const zone = h('div', { class: 'drop-zone' }, label);
    const light = (on: boolean): void => setAttributes(zone, { 'data-over': on });
    zone.addEventListener('dragleave', () => light(false));
    zone.addEventListener('dragover', (event) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      light(true);
    });
    zone.addEventListener('drop', (event) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      light(false);
      hide();
      onDrop();
    });
    element.append(zone);
  }
  over.addEventListener('dragenter', (event) => {
    if (isOurs(event)) setAttributes(element, { hidden: false });
  });
  over.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && over.contains(relatedTarget))) hide();
  });
  over.append(element);
  over.classList.add('drop-target');
}
