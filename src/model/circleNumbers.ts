/** Shared numbers and columns of one circle, by the names that its mechanisms know them by. */
export const circleNumbers = (circle: string) => ({
  /** 0 … 1: how much of a community it is. */
  cohesion: `cohesion.${circle}`,
  /** 0 … 1: credit that members have with each other because they met. */
  credit: `credit.${circle}`,
  /** Redundant exposure to red packets, F. */
  fatigue: `packetFatigue.${circle}`,
  /** 0 … 1: how strongly today’s red packets draw. */
  cash: `cash.${circle}`,
  /** Money going round in the circle, gifts returned included. */
  relay: `packetRelay.${circle}`,
});

/** The column of a member’s sociability; 0 for everybody else. */
export const memberColumn = (circle: string): string => `circle-${circle}`;

/** The sum of what red packets alone add to the log-odds of speaking. */
export const packetPull = 'packetPull';

/** The column of yesterday’s luck with red packets: her share of the fair one; 0 for who was not there. */
export const luckColumn = (circle: string): string => `packet-${circle}`;
