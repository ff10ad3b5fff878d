import { words } from '../../schema/index.ts';

/** What the page of settings says. */
export const settingWords = words('settings', {
  title: 'Settings',
  lead: 'They are kept in this browser only.',
  motion: 'Movement',
  motionAuto: 'As the system asks',
  motionReduce: 'Nothing moves by itself',
  motionFull: 'Everything moves',
  motionHelp: 'Without movement the pond shows single evenings side by side instead of playing.',
  numbers: 'Large numbers',
  numbersFull: 'In full',
  numbersShort: 'Rounded',
  numbersHelp: 'For example {example}. Files always hold all digits.',
  sound: 'Charts can be heard',
  soundHelp:
    'With the reading cursor of a line chart in focus, S plays the line as tones: high is high, left to right is time.',
  keys: 'Keys that are pressed alone',
  keysHelp: 'Such as ? for the list of keys. Switch them off if you speak or dictate to your computer.',
  listKeys: 'Show all keys',
});
