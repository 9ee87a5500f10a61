import { chooseFields } from './chooseFields';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

type Needs = Pick<Parts, 'client' | 'session' | 'memory' | 'settingsOf' | 'notices' | 'panel' | 'fields'>;

/** Shows the fields of these files in the panel, to try other roles before any is applied. */
export function editFields({ notices, panel, fields }: Needs, files: readonly string[]): void {
  if (files.length === 0) {
    offerToOpen(notices);
    return;
  }
  panel.show();
  fields.show(files);
}

/** What a message offers where it is about fields: the panel's editor where a panel is open, else the quick picks. */
export async function mendFields(needs: Needs, files: readonly string[]): Promise<void> {
  if (needs.panel.isOpen) editFields(needs, files);
  else await chooseFields(needs, files);
}
