/** With fewer people than this a number varies too much by chance to say anything. */
export const enough = 30;
