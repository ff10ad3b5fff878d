export const kind = 'second';
