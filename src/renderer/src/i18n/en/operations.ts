import type { operations as zh } from '../zh-CN/operations.ts';

export const operations: typeof zh = { title: '' };
