export const records = { title: '' };
