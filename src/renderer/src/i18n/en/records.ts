import type { records as zh } from '../zh-CN/records.ts';

export const records: typeof zh = { title: '' };
