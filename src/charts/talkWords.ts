import { words } from '../schema/index.ts';

/** What lines over time ask about talk in circles, and about what service costs those who ask and those who pay. */
export const talkWords = words('talkChart', {
  askSpeakers: 'How many members speak on a day?',
  askSincere: 'How many members have something to say, money or not?',
  askEnquiries: 'How often do people have to ask?',
  askAlerts: 'On how many days has the cost alert rung so far?',
});
