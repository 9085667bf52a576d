import type { training as zh } from '../zh-CN/training.ts';

export const training: typeof zh = { title: '' };
