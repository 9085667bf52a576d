import type { settings as zh } from '../zh-CN/settings.ts';

export const settings: typeof zh = { title: '' };
