import type { OpenSettings } from './openSettings';
import type { Session } from './session';

/** Settings that say how a log is to be read. */
const readAnew = ['logHealth.timeZone', 'logHealth.mauWindow', 'logHealth.roles', 'logHealth.formats'];

/** After a change of settings: reads again what is open, on its way or could not be read, where the change touches it. */
export function followSettings(
  session: Session,
  isChanged: (key: string) => boolean,
  { follow }: Pick<OpenSettings, 'follow'>,
): void {
  if (isChanged('logHealth.follow')) void session.follow(follow).catch(() => {});
  if (readAnew.some(isChanged)) void session.reopen(session.files);
}
