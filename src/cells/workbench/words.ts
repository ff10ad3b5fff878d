import { words } from '../../schema/index.ts';

export const workbenchWords = words('workbench', {
  find: 'Find a lever',
  moved: 'Only those I moved ({count})',
  none: 'No lever is called “{wanted}”. Try another word, or clear the field.',
  noneMoved: 'Nothing is moved yet: everything stands as this world came.',
  group: '{title}: {count, plural, one {# lever} other {# levers}}',
  groupMoved: '{count} moved',
  shown: '{count, plural, =0 {No lever} one {# lever} other {# levers}}',
});
