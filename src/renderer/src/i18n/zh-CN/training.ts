export const training = { title: '' };
