import type { Notices } from './notices';

/** Says that a command needs a log, with a way to one. */
export function offerToOpen(notices: Notices): void {
  notices.info(
    'No log is open.',
    ['Open Log…', 'logHealth.openLog'],
    ['Generate Sample Log…', 'logHealth.generateSample'],
  );
}
