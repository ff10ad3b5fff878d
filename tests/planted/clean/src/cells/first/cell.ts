export const kind = 'first';
