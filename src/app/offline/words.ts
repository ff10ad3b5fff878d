import { words } from '../../schema/index.ts';

/** What is said when the page is no longer the newest. */
export const offlineWords = words('offline', {
  newVersion: 'There is a new version of Sluice.',
  reload: 'Reload for the new version',
  later: 'Later',
});
