export const odd = 1; // red: known-room-alone
