import { words } from '../../schema/index.ts';

export const pathWords = words('path', {
  paths: 'Paths',
  newcomer: 'Newcomer',
  newcomerFor: 'First weeks in operations: read the charts, then close the first leak.',
  community: 'Community',
  communityFor: 'For people who look after members: what keeps a group, a feed and its authors alive.',
  growth: 'Growth',
  growthFor: 'For people with a budget: events, coupons, ads and friends, and a goal taken apart.',
  bootcamp: 'One-day bootcamp',
  bootcampFor: 'Eight lessons for a class and an instructor; the notes under each say when to speak.',
  manager: 'Product manager',
  managerFor:
    'Read the charts, see what luck does and what comes too early, then try your own product on an open bench.',
  size: '{count, plural, one {# lesson} other {# lessons}} · {minutes} minutes',
  progress: '{done} of {count} finished',
  begun: '{answered} of {asked} answered',
  opened: 'Begun',
  done: 'Finished',
  start: 'Begin: {title}',
  goOn: 'Go on: {title}',
  again: 'All finished. Any of them can be opened again.',
  next: 'Next on the path “{path}”: {title}',
  unknown: 'There is no path called “{id}”.',
});
