export const operations = { title: '' };
